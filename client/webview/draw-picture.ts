import { withInkValues } from '../../server/picture/ink-values';

/** How many pixels of the picture a unit of it becomes. */
const sharpness = 2;
/** What browsers draw at most: pixels on a side, and in all. */
const most = { side: 16_000, area: 200_000_000 };

/**
 * Draws a picture in the colours of the page, as PNG.
 *
 * @param svg the picture, with variables for its colours
 * @returns the file's bytes in base 64. Rejects where the browser cannot draw it.
 */
export async function drawPicture(svg: string): Promise<string> {
  const { valueOf, background } = themeInk();
  const url = URL.createObjectURL(new Blob([withInkValues(svg, valueOf)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return pngOf(image, background);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The values that pictures have in the page. */
function themeInk(): { valueOf: (name: string) => string | undefined; background: string } {
  const probe = document.createElement('div');
  probe.className = 'drawn-picture';
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const values = new Map<string, string>();
  const valueOf = (name: string): string | undefined => {
    const value = values.get(name) ?? style.getPropertyValue(name).trim();
    values.set(name, value);
    // What stands in an attribute must not end it.
    return value === '' ? undefined : value.replaceAll('"', "'");
  };
  for (const name of ['--text', '--muted', '--page', '--box-line', '--link-line', '--ground']) valueOf(name);
  valueOf('--vscode-font-family');
  const background = getComputedStyle(document.body).backgroundColor;
  probe.remove();
  return { valueOf, background };
}

function pngOf(image: HTMLImageElement, background: string): string {
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(
    sharpness,
    most.side / Math.max(width, height),
    Math.sqrt(most.area / (width * height)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
