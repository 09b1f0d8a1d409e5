/** What pictures are drawn with: what the page around them uses, and where there is none, dark on white. */
export const ink = {
  font: 'var(--vscode-font-family, system-ui, sans-serif)',
  text: 'var(--text, #1f2328)',
  muted: 'var(--muted, #59636e)',
  page: 'var(--page, #ffffff)',
  line: 'var(--box-line, #d1d9e0)',
  link: 'var(--link-line, #818b98)',
  /** Behind what belongs together. */
  ground: 'var(--ground, #f6f8fa)',
} as const;
