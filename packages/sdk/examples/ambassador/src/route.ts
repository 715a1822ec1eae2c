import { useEffect, useState } from 'preact/hooks'

/** The views, by the first part of the address behind `#/`. */
export const VIEWS = ['share', 'shares', 'me', 'settings'] as const
export type View = (typeof VIEWS)[number]

export type Route =
  | { readonly view: View }
  | { readonly view: 'write'; readonly participationId: string; readonly contentId: string }
  | { readonly view: 'post'; readonly shareId: string }

/** A part of an address; empty for one that was typed wrong. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

export function routeOf(hash: string): Route {
  const [view = '', first, second] = hash.replace(/^#\/?/, '').split('/').map(decoded)
  if (view === 'write' && first && second) return { view, participationId: first, contentId: second }
  if (view === 'post' && first) return { view, shareId: first }
  return { view: VIEWS.find((one) => one === view) ?? 'share' }
}

export const linkTo = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`

/** In the navigation: writing and posting belong to sharing. */
export const tabOf = ({ view }: Route): View => (view === 'write' || view === 'post' ? 'share' : view)

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return route
}
