import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Location } from '../../server/protocol';
import { counted } from '../../server/service/text/wording';
import { isSameProblem, type Problem, type Severity } from '../preview/problem';
import { placePopover } from './popover-place';
import { ProblemsContext, useProblemsAt } from './problems-context';
import { SurroundingsContext } from './surroundings';
import { useUniqueId } from './unique-id';

const words: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'hint',
};

/** The problems of the part that is written at a place, and what mends them; nothing where there are none. */
export function ProblemBadge({ source }: { source: Location }) {
  const problems = useProblemsAt(source);
  const [worst] = problems;
  return worst ? <Badge problems={problems} severity={worst.severity} /> : null;
}

function Badge({ problems, severity }: { problems: readonly Problem[]; severity: Severity }) {
  const id = useUniqueId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (!isOpen || !button.current || !popover.current) return;
    return placePopover(button.current, popover.current);
  }, [isOpen, problems]);
  useFocusKept(popover, problems);
  const label = countWords(problems, severity);
  return (
    <div class="problems">
      <button
        type="button"
        ref={button}
        class={`problem-badge ${severity}`}
        popovertarget={id}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
      >
        <SeverityIcon severity={severity} />
        {label}
      </button>
      <div
        id={id}
        ref={popover}
        class="problem-list"
        popover="auto"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && <ProblemList problems={problems} />}
      </div>
    </div>
  );
}

/** Keeps the focus near when what has it goes with the problem that was mended. */
function useFocusKept(popover: { current: HTMLDivElement | null }, problems: readonly Problem[]): void {
  const hadFocus = useRef(false);
  // Before each change of the page, which may take the button away that has the focus.
  hadFocus.current = popover.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) popover.current?.focus();
  }, [problems]);
  useLayoutEffect(
    () => () => {
      const list = popover.current;
      if (!list?.contains(document.activeElement)) return;
      list.parentElement?.parentElement?.querySelector<HTMLElement>('.target')?.focus();
    },
    [],
  );
}

function countWords(problems: readonly Problem[], severity: Severity): string {
  const isAlike = problems.every((problem) => problem.severity === severity);
  return counted(problems.length, isAlike ? words[severity] : 'problem');
}

function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { askFixes } = useContext(ProblemsContext);
  useLayoutEffect(() => askFixes(problems), [JSON.stringify(problems)]);
  return (
    <ul class="list">
      {problems.map((problem, index) => (
        <li key={index}>
          <ProblemItem problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function ProblemItem({ problem }: { problem: Problem }) {
  const { known, mend } = useContext(ProblemsContext);
  const { openLink, goTo } = useContext(SurroundingsContext);
  const { severity, message, rule, page } = problem;
  const answer = known.find((each) => isSameProblem(each.problem, problem));
  return (
    <>
      <p class="problem">
        <SeverityIcon severity={severity} />
        <span class="unseen">{words[severity]}: </span>
        <span class="message">{message}</span>{' '}
        {page === undefined ? (
          <span class="aside-word">{rule}</span>
        ) : (
          <a
            class="reference"
            href={page}
            title="What the rule is about"
            onClick={(event) => {
              event.preventDefault();
              openLink(page);
            }}
          >
            {rule}
          </a>
        )}
      </p>
      <div class="fixes">
        {answer?.fixes.map(({ title, isPreferred }) => (
          <button
            key={title}
            type="button"
            class={isPreferred ? 'fix preferred' : 'fix'}
            onClick={() => mend(problem, title)}
          >
            {title}
          </button>
        ))}
        <button type="button" class="fix" onClick={() => goTo({ uri: problem.uri, range: problem.range })}>
          Show in the text
        </button>
      </div>
      <p role="status" class="failed">
        {answer?.failed === true && 'That is not possible any more: the text has changed.'}
      </p>
    </>
  );
}

/** What each severity looks like, so that shapes tell them apart, too. */
const shapes: Readonly<Record<Severity, string>> = {
  error: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm-2.5 4 5 5m0-5-5 5',
  warning: 'M8 2 14.5 13.5h-13ZM8 6.5v3.5m0 1.5v1',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7v4.5m0-7v1',
  hint: 'M5.5 11.5h5m-4 2.5h3M5.6 9.5A4 4 0 1 1 10.4 9.5v2H5.6Z',
};

function SeverityIcon({ severity }: { severity: Severity }) {
  return (
    <svg class={`severity ${severity}`} viewBox="0 0 16 16" aria-hidden="true" fill="none">
      <path d={shapes[severity]} stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" />
    </svg>
  );
}
