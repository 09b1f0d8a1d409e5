/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { ExportResource } from '../../features/export/document';
import { isOpenableLink } from '../../prose/links';
import { referenceWords } from '../words';
import { usePage } from './page';
import { Blocks } from './prose-nodes';

/** An author's text, rendered. */
export function Prose({ text }: { text: string | undefined }) {
  const page = usePage();
  if (text === undefined) return null;
  return (
    <div class="prose" dir="auto">
      <Blocks blocks={page.prose(text)} />
    </div>
  );
}

interface HeadingProps {
  /** From 1, at the top, to 6. */
  depth: number;
  id?: string | undefined;
  class?: string;
  children: ComponentChildren;
}

/** A heading; one with an id leads to itself, so that its address can be copied. */
export function Heading({ depth, id, class: className, children }: HeadingProps) {
  const Tag = `h${Math.min(Math.max(depth, 1), 6)}` as 'h1';
  return (
    <Tag id={id} class={className} dir="auto">
      {id === undefined ? (
        children
      ) : (
        <a class="self" href={`#${id}`}>
          {children}
        </a>
      )}
    </Tag>
  );
}

/** Facts in a line; nothing where there are none. */
export function Facts({ facts }: { facts: readonly (string | undefined)[] }) {
  const said = facts.filter((fact) => fact !== undefined && fact !== '');
  if (said.length === 0) return null;
  return (
    <ul class="facts">
      {said.map((fact) => (
        <li key={fact}>
          <bdi>{fact}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** A reference as a link to its place in the page, or as words where that is not in it. */
export function Reference({ to, label }: { to: string; label?: string | undefined }) {
  const { anchors } = usePage();
  const target = anchors.target(to);
  const words = label ?? referenceWords(to, target);
  const anchor = anchors.to(to);
  const name = <bdi>{words}</bdi>;
  return anchor === undefined ? <span class="away">{name}</span> : <a href={`#${anchor}`}>{name}</a>;
}

export function Resources({ resources }: { resources: readonly ExportResource[] }) {
  if (resources.length === 0) return null;
  return (
    <ul class="resources">
      {resources.map(({ label, url }, index) => (
        <li key={index}>
          {isOpenableLink(url) ? <a href={url}>{label ?? url}</a> : <span>{label ?? url}</span>}
        </li>
      ))}
    </ul>
  );
}

interface TableProps {
  class: string;
  /** What it is called, for those who do not see what stands above it. */
  name: string;
  head: readonly ComponentChildren[];
  children: ComponentChildren;
}

/** A table. Its roles are said, since it is laid out in another way where there is little room. */
export function Table({ class: className, name, head, children }: TableProps) {
  return (
    <table role="table" class={className} aria-label={name}>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((cell, index) => (
            <th key={index} role="columnheader" scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

/** A group of the rows of a {@link Table}. */
export function Rows({ children }: { children: ComponentChildren }) {
  return <tbody role="rowgroup">{children}</tbody>;
}
