import { colorOf } from '../../../picture/color';
import type { ExportDocument } from '../../features/export/document';

const soundId = /^[a-z0-9-]+$/;

/** The style of a page, with the colours of its categories. */
export function styleOf({ framework }: ExportDocument): string {
  const colours = (framework?.categories ?? []).flatMap(({ id, color: written }) => {
    const color = colorOf(written);
    return color !== undefined && soundId.test(id) ? [`.category-${id} { --category: ${color}; }\n`] : [];
  });
  return `${style}${colours.join('')}`;
}

// Paper is light whatever the screen is, so dark colours are for screens alone.
const style = `
:root {
  color-scheme: light dark;
  --text: #1f2328;
  --muted: #59636e;
  --page: #ffffff;
  --head: #f6f8fa;
  --line: #d1d9e0;
  --link: #0a58ca;
  --target: #fff8c5;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3;
    --muted: #9da7b1;
    --page: #0d1117;
    --head: #161b22;
    --line: #3d444d;
    --link: #79b8ff;
    --target: #3a3000;
  }
}
:root { --box-line: var(--line); --link-line: var(--muted); --ground: var(--head); }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  max-width: 76rem;
  margin: 0 auto;
  padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem;
  background: var(--page);
  color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { margin: 0; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; letter-spacing: -0.01em; }
h2 { margin-top: 3rem; font-size: 1.5rem; }
h3 { margin-top: 2.25rem; font-size: 1.25rem; }
h4 { margin-top: 1.5rem; font-size: 1.0625rem; }
section.category > h2 { padding-inline-start: 0.75rem; border-inline-start: 0.3rem solid var(--category, var(--line)); }
th h2, th h3, th h4, th h5 { margin: 0; font-size: 1rem; }
p, ul, ol { margin: 0.5rem 0; }
ul { padding-inline-start: 1.25rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, .wide:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
a.self { color: inherit; text-decoration: none; }
a.self:hover { text-decoration: underline; }
.skip { position: absolute; inset-inline-start: -100vw; padding: 0.5rem 1rem; background: var(--page); }
.skip:focus { inset-inline-start: 1rem; }
:target { background: var(--target); }
code, pre { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-size: 0.9em; }
pre { overflow-x: auto; }
.facts { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; color: var(--muted); }
.prose > :first-child { margin-top: 0; }
.prose > :last-child { margin-bottom: 0; }
header > .prose, section > .prose { max-width: 44rem; margin: 0.75rem 0; }
.contents { columns: 15rem; column-gap: 2.5rem; padding: 0; list-style: none; }
.contents > li { margin-bottom: 0.75rem; break-inside: avoid; font-weight: 600; }
.contents ul { margin: 0; padding: 0; list-style: none; font-weight: 400; }
table { width: 100%; margin: 1rem 0; border-collapse: collapse; }
th, td { padding: 0.625rem 0.75rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { background: var(--head); font-size: 0.875rem; }
tbody th { font-weight: 600; }
.number { font-variant-numeric: tabular-nums; }
.points, .origin, .related, .resources, .kind, .not-required, .prefix, .label { color: var(--muted); font-weight: 400; }
.points, .origin, .related, .resources { margin: 0.125rem 0; font-size: 0.875rem; }
.scale { margin-top: 0.25rem; color: var(--muted); font-size: 0.875rem; font-weight: 400; }
.levels ul { margin: 0; padding: 0; list-style: none; }
.levels li + li { margin-top: 0.5rem; }
.levels li li, .levels li > ul { margin-top: 0.25rem; }
.levels .prose ul { padding-inline-start: 1.25rem; list-style: disc; }
.levels .criteria > li { padding-inline-start: 1rem; text-indent: -1rem; }
.levels .criteria > li > * { text-indent: 0; }
.levels .criteria > li > .words::before { content: '•'; display: inline-block; width: 1rem; margin-inline-start: -1rem; }
.words > .prose, .words > .prose > p:only-child, .examples .prose, .examples .prose > p:only-child { display: inline; }
.hash { margin-inline-start: 0.25rem; color: var(--muted); text-decoration-thickness: 1px; }
.related, .resources, .criteria .examples { padding-inline-start: 0.75rem !important; border-inline-start: 2px solid var(--line); }
.levels th:first-child { width: 13rem; }
.levels td:last-child { min-width: 8rem; }
.wide { overflow-x: auto; }
.dots { letter-spacing: 0.1em; white-space: nowrap; }
.optional .dots { color: var(--muted); }
tr.category th { background: var(--head); color: var(--muted); font-size: 0.875rem; }
.asks td, .asks th { padding: 0.375rem 0.75rem; }
.chart { max-width: 42rem; margin: 1rem 0; }
.chart svg { display: block; width: 100%; height: auto; }
.graph { margin: 1rem 0; }
@media screen and (max-width: 48rem) {
  .stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; width: auto !important; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { border: 1px solid var(--line); border-bottom: 0; }
  .stacked tr:last-child { border-bottom: 1px solid var(--line); }
  .stacked th, .stacked td { border: 0; }
  .stacked tbody th { background: var(--head); }
  .stacked td:empty { display: none; }
  .chart svg { min-width: 34rem; }
  .levels td:not([data-name]) { display: none; }
  .stacked td[data-name]::before { content: attr(data-name); display: block; color: var(--muted); font-size: 0.8125rem; font-weight: 600; }
}
@media print {
  @page { margin: 1.5cm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  a { color: inherit; text-decoration-thickness: 0.5pt; }
  .skip, .hash { display: none; }
  :target { background: none; }
  .wide { overflow: visible; }
  .graph svg { width: 100%; height: auto; }
  .chart { max-width: 12cm; break-inside: avoid; }
  thead { display: table-header-group; }
  tr, .contents > li, .position > table { break-inside: avoid; }
  h1, h2, h3, h4, h5, .lead, .facts { break-after: avoid; }
  section.category > .track + .track, section.category, section.ladder, section.grids, section.criteria-graph { break-before: page; }
  th, td { padding: 0.3rem 0.45rem; }
  .levels th:first-child { width: 17%; }
}
`;
