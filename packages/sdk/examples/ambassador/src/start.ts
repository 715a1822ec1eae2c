/** What the server has written into the page. */
export interface Start {
  /** Public origin of the server. */
  readonly server: string
  /** Short name of the organisation; empty when the address names none that there is. */
  readonly organization: string
  /** `client_id` of this page there; empty where the organisation has switched the page off. */
  readonly client: string
}

export function readStart({ documentElement: { dataset } }: Document): Start {
  const { server = '', organization = '', client = '' } = dataset
  return { server, organization, client }
}
