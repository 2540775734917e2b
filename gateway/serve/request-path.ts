/**
 * The path of a request as routes know it: without query, host and closing slash, percent-encoding read. A path that cannot be
 * read stays as it was sent.
 */
export function requestPath(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  const plain = decoded(path);
  return plain.length > 1 && plain.endsWith('/') ? plain.slice(0, -1) : plain;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The query string of a request, with its question mark; empty where there is none. */
export function requestSearch(url: string): string {
  const at = url.indexOf('?');
  return at < 0 || at === url.length - 1 ? '' : url.slice(at);
}

/** Whether a request is one that the sharing log keeps. */
export function isGraphQLPath(url: string): boolean {
  return requestPath(url).startsWith('/graphql');
}
