import type { Effect } from '../machine/machine.ts';
import type { IssueFacts } from './issue-facts.ts';

/** The issue as the case that it is about sees it: it is raised. */
export function raisedEffects(facts: IssueFacts): readonly Effect[] {
  return recorded(facts, true);
}

/** It has ended. */
export function endedEffects(facts: IssueFacts): readonly Effect[] {
  return facts.submittedAt === null ? [] : recorded(facts, false);
}

function recorded({ number, content, asker, askee }: IssueFacts, isOpen: boolean): readonly Effect[] {
  const about = content?.aboutCase ?? null;
  return [{ kind: 'ISSUE', record: { case: number, about, asker, askee, isOpen } }];
}
