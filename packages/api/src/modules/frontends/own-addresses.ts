import { AMBASSADOR_PAGE } from '../organizations/index.ts'

/**
 * The address of a page of this server is stored as its path, so that it stays right when the server's public address
 * changes.
 */
const OWN_PAGES: readonly string[] = [AMBASSADOR_PAGE]

const isOwn = (address: string): boolean => OWN_PAGES.includes(address)

/** An address as it is stored. */
export function stored(address: string, publicUrl: string): string {
  return OWN_PAGES.find((path) => absolute(path, publicUrl) === address) ?? address
}

/** A stored address as browsers name it. */
export const absolute = (address: string, publicUrl: string): string =>
  isOwn(address) ? `${new URL(publicUrl).origin}${address}` : address

/** Origins that may ask for tokens: those that were named, and this server's own where a page of it may. */
export function originsOf(
  { redirectUris, origins }: { redirectUris: readonly string[]; origins: readonly string[] },
  publicUrl: string,
): string[] {
  const own = redirectUris.some(isOwn) ? [new URL(publicUrl).origin] : []
  return [...new Set([...origins, ...own])]
}

/** The origins of stored addresses: pages of a front-end usually ask from where the log-in leads back to. */
export const defaultOrigins = (redirectUris: readonly string[]): string[] => [
  ...new Set(redirectUris.filter((address) => !isOwn(address)).map((address) => new URL(address).origin)),
]
