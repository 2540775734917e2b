import type { Command, Option } from 'commander';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { ActingPlace } from './acting-place.ts';
import { loginName } from './login-name.ts';
import { reasonOption } from './reason-option.ts';

/** What a command's flags say of who acts. */
export interface ActorFlag {
  readonly by: string;
}

/** When the operating-system user may act for nobody else being able to. */
type OperatorMay = (flags: Readonly<Record<string, unknown>>) => boolean;

const operatorMayOf = new WeakMap<Option, OperatorMay>();

/**
 * The option `--by`: a free name in the demonstration alone; elsewhere whoever is signed in acts, see `settleActor`. `operatorMay` says
 * for which flags the operating-system user may, although people can sign in.
 */
export function actorOption(description: string, operatorMay: OperatorMay = () => false): Option {
  const option = reasonOption('--by <name>', description).default(
    loginName(),
    'the login name in the demonstration, elsewhere who is signed in',
  );
  operatorMayOf.set(option, operatorMay);
  return option;
}

/**
 * Puts the name of who acts into `--by` before a command runs; nothing for a command without it.
 * @throws ACTOR_NOT_FREE for a name that is given outside of the demonstration
 * @throws LOGIN_NEEDED where people can sign in and nobody has
 */
export async function settleActor(command: Command, place: ActingPlace): Promise<void> {
  const option = command.options.find((each) => operatorMayOf.has(each));
  const operatorMay = option === undefined ? undefined : operatorMayOf.get(option);
  if (operatorMay === undefined) return;
  // WHY late: the help and commands that change nothing open no store.
  const { actingPerson } = await import('./acting-person.ts');
  const acting = await actingPerson(place);
  if (acting.kind === 'FREE') return;
  if (command.getOptionValueSource('by') === 'cli') throw codedError('ACTOR_NOT_FREE');
  command.setOptionValue('by', nameOf());

  function nameOf(): string {
    if (acting.kind === 'PERSON') return acting.person;
    const isOperator = acting.kind === 'NOBODY_CAN' || operatorMay?.(command.opts()) === true;
    if (isOperator) return `operator:${loginName()}`;
    throw codedError('LOGIN_NEEDED');
  }
}
