/** How V8 clears the memory of a server, as flags of Node. */
export const v8Flags: readonly string[]
