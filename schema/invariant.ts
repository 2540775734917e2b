/** Stops on a bug of ours: the condition must hold whatever a user sends. Never used for user input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) {
    throw new Error(`Invariant broken (a defect of the software, please report it): ${message}`);
  }
}
