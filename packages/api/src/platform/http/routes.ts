/**
 * What lets a request through a route. Each is judged when the request is made, so that it ends with what it stands for.
 *
 * - `nothing`: the answer is the same for everybody and holds nothing of an organisation.
 * - `address`: whoever knows the address, which nobody can guess, such as the code of a tracked link.
 * - `bearer`: an API key or a token in the header Authorization.
 * - `session`: the cookie of a log-in session, on the pages of its organisation alone.
 * - `browser`: a state that this server sealed, in the browser in which it was made.
 * - `grant`: the code or refresh token of a front-end or application, or what an application proves itself by.
 * - `signature`: a signature of the sender over what it sends.
 */
export type Authentication = 'nothing' | 'address' | 'bearer' | 'session' | 'browser' | 'grant' | 'signature'

/** A route as it is declared: where it is, and what lets a request through. */
export interface Route {
  /** The whole path; one that ends with a slash takes everything below it. */
  readonly path: string
  readonly methods: readonly string[]
  readonly authenticatedBy: Authentication
}

/** A route with the routes that it leads to by itself, such as the pages of an organisation. */
export interface Branch extends Route {
  /** Below the path, where `:` and a name stand for what the caller chooses. */
  readonly branches?: readonly Route[]
}

/**
 * All routes of a server, each once: the only list from which it answers.
 * @throws Error when two routes have one path.
 */
export function allRoutes(declared: readonly Branch[]): readonly Route[] {
  const routes = declared
    .flatMap(({ path, methods, authenticatedBy, branches }) => branches ?? [{ path, methods, authenticatedBy }])
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const twice = routes.find(({ path }, index) => path === routes[index + 1]?.path)
  if (twice) throw new Error(`The route ${twice.path} is declared twice.`)
  return routes
}
