import type { Auth, SecretUse } from './auth.ts'

/**
 * Where one secret may be used, according to its definition. `undeclared`: a `value` of a plugin that does not say; it
 * may be used in headers, path and query, in fields with the name of a credential, and as the password of a mail.
 * `bearer`: a token that the host obtained by logging in (RFC 6750): in a header, or as `access_token` of a form or
 * query.
 */
export type SecretUses = readonly SecretUse[] | 'undeclared' | 'bearer'

/** The uses of a secret: declared, or derived from its type and from what refers to it. */
export function secretUses(
  auth: { readonly [name: string]: Auth },
  name: string,
  signedBy: readonly string[] = [],
): SecretUses {
  const own = Object.hasOwn(auth, name) ? auth[name] : undefined
  if (!own) return []
  if (own.type === 'header') return [{ in: 'header', name: own.name, ...(own.prefix ? { prefix: own.prefix } : {}) }]
  if (own.type === 'basic') return [{ in: 'header', name: 'authorization', prefix: 'Basic ' }]
  const declared = own.use === undefined ? [] : 'in' in own.use ? [own.use] : own.use
  const referred: SecretUse[] = []
  if (Object.values(auth).some((other) => other.type === 'oauth2' && other.clientSecret === name)) {
    referred.push({ in: 'login' })
  }
  if (signedBy.includes(name)) referred.push({ in: 'signature' })
  if (declared.length > 0 || referred.length > 0) return [...declared, ...referred]
  return own.type === 'value' ? 'undeclared' : 'bearer'
}

/** Describes the uses for error messages. */
export function usesInWords(uses: SecretUses): string {
  if (uses === 'undeclared') return 'in headers, the address, and fields with the name of a credential'
  if (uses === 'bearer') return 'in a header, or as access_token of a form or query'
  const words = uses.map((use) => {
    if (use.in === 'header') return `in the header ${use.name}`
    if (use.in === 'form') return `in the form field ${use.field}`
    if (use.in === 'json') return `in the JSON field ${use.field}`
    if (use.in === 'path') return 'in one segment of the path'
    if (use.in === 'query') return `in the query parameter ${use.name}`
    if (use.in === 'mail') return 'as the password of a mail'
    return use.in === 'login' ? 'where the host logs in' : 'where the host verifies signatures'
  })
  return words.join(' or ') || 'nowhere'
}
