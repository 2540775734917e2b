import type { Option } from 'commander';
import { loginName } from './login-name.ts';
import { reasonOption } from './reason-option.ts';

/** What a command's flags say of who acts. */
export interface ActorFlag {
  readonly by: string;
}

/** The option `--by`; when it is left out, whoever is logged in acts. */
export function actorOption(description: string): Option {
  return reasonOption('--by <name>', description).default(loginName(), 'the login name');
}
