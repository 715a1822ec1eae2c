/**
 * The id of the mail for a notice (RFC 5322, 3.6.4): the same notice has the same id, so that a mailbox can recognise a
 * duplicate. It is a hash, because a key may contain more than a mail should reveal.
 */
export async function messageIdOf(key: string, from: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)))
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 40)}@${domain}`
}
