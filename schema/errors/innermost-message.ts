/** Causes of causes that are looked at. */
const deepest = 8;

/** What went wrong first, in the words of whatever it was; for the operator, never for a client. */
export function innermostMessage(failure: unknown): string {
  let innermost = failure;
  for (let depth = 0; depth < deepest; depth += 1) {
    if (!(innermost instanceof Error) || innermost.cause === undefined) break;
    innermost = innermost.cause;
  }
  return shortMessage(innermost instanceof Error ? innermost.message : String(innermost));
}

/** WHY from the end: the query builder writes the statement, with its values, before the database's own words. */
function shortMessage(message: string): string {
  const own = message.lastIndexOf('SQLITE_');
  return message.slice(Math.max(0, own)).slice(0, longest);
}

const longest = 500;
