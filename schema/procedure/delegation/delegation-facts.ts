import type { Act } from '../machine/act.ts';
import type { CaseParty } from '../machine/machine.ts';
import type { DelegatedWork, Delegation } from '../machine/sharing-records.ts';

/** What the acts so far say of a delegation. */
export interface DelegationFacts extends Delegation {
  readonly stage: 'PROPOSED' | 'ACCEPTED' | 'LIVE' | 'ENDED' | 'DECLINED' | 'WITHDRAWN';
}

export const blankDelegation: DelegationFacts = {
  ...{ case: '', owner: '', delegate: '', works: [], from: '', to: null, decision: '', stage: 'PROPOSED' },
};

const stages: Readonly<Record<string, DelegationFacts['stage']>> = {
  acceptDelegation: 'ACCEPTED',
  declineDelegation: 'DECLINED',
  withdrawDelegation: 'WITHDRAWN',
  beginDelegation: 'LIVE',
  lapseDelegation: 'ENDED',
};

/** What an act makes of it. */
export function foldDelegation(facts: DelegationFacts, act: Act): DelegationFacts {
  const { command, input, actor, case: number } = act;
  switch (command) {
    case 'proposeDelegation': {
      const { delegate, works, from, to, decision } = input;
      return {
        ...{ case: number, owner: actor.agency, delegate: String(delegate), stage: 'PROPOSED' },
        works: works as readonly DelegatedWork[],
        from: String(from),
        to: typeof to === 'string' ? to : null,
        decision: String(decision),
      };
    }
    case 'endDelegation':
      return { ...facts, to: String(input.to), stage: 'ENDED' };
    default:
      return { ...facts, stage: stages[command] ?? facts.stage };
  }
}

export function delegationParties({ owner, delegate }: DelegationFacts): readonly CaseParty[] {
  return [
    { agency: owner, side: 'OWNER' },
    { agency: delegate, side: 'PARTY' },
  ];
}
