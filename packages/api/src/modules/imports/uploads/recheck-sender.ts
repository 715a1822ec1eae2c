const EVERY_MS = 2_000

/**
 * Passes the body on while its sender may send it. Checks every two seconds and once more at the end, so that somebody
 * who lost access meanwhile leaves no file.
 * @param admit throws when the sender may no longer send.
 */
export async function* recheckSender(
  body: AsyncIterable<Buffer>,
  admit: () => Promise<unknown>,
): AsyncGenerator<Buffer> {
  let askedAt = performance.now()
  for await (const part of body) {
    if (performance.now() - askedAt > EVERY_MS) {
      await admit()
      askedAt = performance.now()
    }
    yield part
  }
  await admit()
}
