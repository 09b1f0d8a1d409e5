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
  const colored = inThemeColors(svg);
  const url = URL.createObjectURL(new Blob([colored], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return pngOf(image, getComputedStyle(document.body).backgroundColor);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A picture with the values that its variables have in the page. */
function inThemeColors(svg: string): string {
  const probe = document.createElement('div');
  probe.className = 'drawn-picture';
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const colored = withInkValues(svg, (name) => {
    const value = style.getPropertyValue(name).trim();
    // What stands in an attribute must not end it.
    return value === '' ? undefined : value.replaceAll('"', "'");
  });
  probe.remove();
  return colored;
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
