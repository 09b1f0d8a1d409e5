/** @jsxRuntime automatic @jsxImportSource preact */
import { colorOf } from './color';
import {
  measures,
  type CriteriaGroup,
  type CriteriaLayout,
  type CriterionBox,
  type CriterionLink,
  type LevelHead,
} from './criteria-layout';
import { ink } from './ink';
import { isRightToLeft, runsAsRead } from './text-lines';

/** What a page adds to the boxes so that one can work with them: roles, names, the order of focus. */
export type BoxAttributes = (box: CriterionBox) => Readonly<Record<string, string | number | undefined>>;

interface CriteriaPictureProps {
  layout: CriteriaLayout;
  /** What it is a picture of. */
  title: string;
  /** What can be seen in it, in a sentence. */
  description: string;
  /** Put before ids, where there are other pictures on the page. */
  prefix?: string;
}

/**
 * The graph of criteria as a picture that stands by itself: levels from left to right, and an arrow from each criterion
 * to what builds on it. Its colours are the page's; elsewhere they are dark on white.
 */
export function CriteriaPicture({ layout, title, description, prefix = 'criteria' }: CriteriaPictureProps) {
  const { width, height, heads, groups } = layout;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="criteria-picture"
      role="img"
      aria-labelledby={`${prefix}-title ${prefix}-description`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={ink.font}
    >
      <title id={`${prefix}-title`}>{title}</title>
      <desc id={`${prefix}-description`}>{description}</desc>
      <rect width={width} height={height} fill={ink.page} />
      <LevelBands heads={heads} height={height} />
      <LevelHeads heads={heads} />
      {groups.map((group) => (
        <GroupPicture key={group.key} group={group} />
      ))}
    </svg>
  );
}

/** The ground of each level, from top to bottom. */
export function LevelBands({ heads, height }: { heads: readonly LevelHead[]; height: number }) {
  const around = measures.gap / 4;
  return (
    <g class="bands">
      {heads.map(({ level, x, width }) => (
        <rect key={level} x={x - around} width={width + 2 * around} height={height} fill={ink.ground} />
      ))}
    </g>
  );
}

/** What the levels are called, each over its columns. */
export function LevelHeads({ heads }: { heads: readonly LevelHead[] }) {
  return (
    <g class="heads" fill={ink.text}>
      {heads.map(({ level, words, name, x }) => (
        <text
          key={level}
          x={x}
          y={measures.head / 2 + 5}
          font-size={measures.headSize}
          font-weight="600"
          {...runsAsRead}
        >
          {words}
          {name !== undefined && (
            <tspan dx={measures.padding} font-weight="400" fill={ink.muted} {...runsAsRead}>
              {name}
            </tspan>
          )}
        </text>
      ))}
    </g>
  );
}

interface GroupPictureProps {
  group: CriteriaGroup;
  attributesOf?: BoxAttributes;
}

/** Criteria of the same tracks, and which of them build on which. */
export function GroupPicture({ group: { name, y, boxes, links }, attributesOf }: GroupPictureProps) {
  return (
    <g class="group">
      {name !== undefined && (
        <text
          class="group-name"
          x={measures.margin}
          y={y + measures.groupHead / 2}
          font-size={measures.textSize}
          font-weight="600"
          fill={ink.text}
          {...runsAsRead}
        >
          {name}
        </text>
      )}
      {links.map((link) => (
        <LinkPicture key={`${link.from} ${link.to}`} link={link} />
      ))}
      {boxes.map((box) => (
        <BoxPicture key={box.criterion.key} box={box} attributesOf={attributesOf} />
      ))}
    </g>
  );
}

function LinkPicture({ link: { from, to, path } }: { link: CriterionLink }) {
  return (
    <g class={`link ${path.way}`} data-from={from} data-to={to} stroke={ink.link} fill={ink.link}>
      <path class="link-line" d={path.line} fill="none" stroke-width={1.5} />
      <path class="link-head" d={path.head} stroke="none" />
    </g>
  );
}

interface BoxPictureProps {
  box: CriterionBox;
  attributesOf: BoxAttributes | undefined;
}

function BoxPicture({ box, attributesOf }: BoxPictureProps) {
  const { criterion, x, y, width, height, lines, note, foreign } = box;
  const { padding, textSize, lineHeight, noteSize, noteHeight } = measures;
  const isRtl = isRightToLeft(criterion.text);
  const textX = isRtl ? x + width - padding : x + padding + 4;
  const noteLine = y + padding + noteSize - 1;
  const firstLine = y + padding + (note === undefined ? 0 : noteHeight) + textSize - 1;
  return (
    <g
      class={`criterion ${foreign ? 'foreign' : ''}`}
      data-criterion={criterion.key}
      {...attributesOf?.(box)}
    >
      <title>{criterion.text}</title>
      <rect
        class="box"
        x={x}
        y={y}
        width={width}
        height={height}
        rx={5}
        fill={ink.page}
        stroke={ink.line}
        stroke-dasharray={foreign ? '5 3' : undefined}
      />
      <rect
        x={x + 3}
        y={y + 5}
        width={3}
        height={height - 10}
        rx={1.5}
        fill={colorOf(box.color) ?? ink.link}
      />
      {note !== undefined && (
        <text
          class="note"
          x={x + padding + 4}
          y={noteLine}
          font-size={noteSize}
          fill={ink.muted}
          {...runsAsRead}
        >
          {note}{' '}
        </text>
      )}
      <text class="words" direction={isRtl ? 'rtl' : undefined} font-size={textSize} fill={ink.text}>
        {lines.map((line, index) => (
          <tspan key={index} x={textX} y={firstLine + index * lineHeight} {...runsAsRead}>
            {/* So that words of two lines are not one, where they are read. */}
            {`${line} `}
          </tspan>
        ))}
      </text>
    </g>
  );
}
