const EVERY_MS = 2_000

/**
 * A body for as long as its sender may send it: asked every two seconds, and once more when it is complete, so that
 * nobody who has left in the meantime leaves a file behind.
 * @param admit throws where the sender is let in no more.
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
