/** Thrown while compiling: the operation is left to graphql-js over the shielded schema. */
export class NotStatic extends Error {
  override readonly name = 'NotStatic';
}
