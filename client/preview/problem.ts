/**
 * Problems as the extension tells them to the page. Both ends import this file, so it knows neither VS Code nor the
 * page.
 */
import type { Location } from '../../server/protocol';
import { isObject } from './is-object';

export const severities = ['error', 'warning', 'info', 'hint'] as const;

/** How much a problem matters, worst first. */
export type Severity = (typeof severities)[number];

/** What is wrong at a place, as the editor's list of problems has it. */
export interface Problem extends Location {
  severity: Severity;
  message: string;
  /** The name of the rule. */
  rule: string;
  /** The address of the rule's page. */
  page?: string;
}

/** Something that mends a problem. */
export interface Fix {
  /** As the editor's menu shows it. */
  title: string;
  /** Whether it is the one that most likely is wanted. */
  isPreferred: boolean;
}

/** What mends a problem, once that is known; `failed`, where a fix could not be applied any more. */
export interface KnownFixes {
  problem: Problem;
  fixes: Fix[];
  failed: boolean;
}

/** Whether a value is a problem, as far as it takes to find it again. */
export function isProblem(value: unknown): value is Problem {
  return (
    isObject(value) &&
    typeof value['uri'] === 'string' &&
    isObject(value['range']) &&
    typeof value['message'] === 'string' &&
    typeof value['rule'] === 'string'
  );
}

/** Whether two problems are the same one of the same text. */
export function isSameProblem(one: Problem, other: Problem): boolean {
  return (
    one.uri === other.uri &&
    one.rule === other.rule &&
    one.message === other.message &&
    JSON.stringify(one.range) === JSON.stringify(other.range)
  );
}
