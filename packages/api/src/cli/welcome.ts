/** The first query for newcomers: it works with every token. */
export const FIRST_QUERY = `query First {
  viewer { actor { name roles } organization { name demo } }
  campaigns(first: 3) { nodes { name status startsAt } totalCount }
}`

/** The text that is printed when the server is ready: its address, a token, and a first query. */
export function welcome(server: {
  url: string
  graphiql: boolean
  token: string | null
  organizations: number
}): string {
  const { url, graphiql, token } = server
  const address = `${url}/graphql`
  const lines = [`GraphQL   ${address}`]
  if (graphiql) lines.push(`GraphiQL  ${address} (open it in a browser)`)
  lines.push(`Page      ${url}/ambassador (for ambassadors)`, `Docs      ${url}/docs/`)
  if (token) {
    const body = JSON.stringify({ query: FIRST_QUERY.replace(/\s+/g, ' ') })
    lines.push(
      `Token     ${token}`,
      '          (of the demo organisation’s owner; it stays the same at the next start)',
      '',
      'A first query, for GraphiQL (with the header { "authorization": "Bearer <token>" }):',
      '',
      FIRST_QUERY.replace(/^/gm, '  '),
      '',
      'or in a shell:',
      '',
      `  curl -s ${address} -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${body}'`,
    )
  } else if (server.organizations === 0) {
    lines.push(
      '',
      'There is no organisation yet. In another terminal, create the first one with its owner and key:',
      '',
      '  npx portevoix init --organization "My company" --owner me@example.org',
    )
  } else {
    lines.push(
      '',
      'For a token that lasts an hour, in another terminal:',
      '',
      '  npx portevoix token --account OWNER@EXAMPLE.ORG',
    )
  }
  return lines.join('\n')
}
