import * as oauth from 'oauth4webapi'
import type { Browser } from './browser.ts'

/** Tests reach the server without https. */
const INSECURE = { [oauth.allowInsecureRequests]: true }

/** A front-end with an OAuth library, as its developer would write it. */
export class FrontEndClient {
  readonly client: oauth.Client
  readonly redirectUri: string
  readonly server: oauth.AuthorizationServer
  #verifier = ''
  #state = ''

  private constructor(server: oauth.AuthorizationServer, clientId: string, redirectUri: string) {
    this.server = server
    this.client = { client_id: clientId }
    this.redirectUri = redirectUri
  }

  static async discover(issuer: URL, clientId: string, redirectUri: string): Promise<FrontEndClient> {
    const answer = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...INSECURE })
    return new FrontEndClient(await oauth.processDiscoveryResponse(issuer, answer), clientId, redirectUri)
  }

  /** Where the front-end leads the browser to log in. */
  async begin(more: { readonly [name: string]: string | null } = {}): Promise<URL> {
    this.#verifier = oauth.generateRandomCodeVerifier()
    this.#state = oauth.generateRandomState()
    const url = new URL(this.server.authorization_endpoint ?? '')
    const parameters = {
      client_id: this.client.client_id,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      code_challenge: await oauth.calculatePKCECodeChallenge(this.#verifier),
      code_challenge_method: 'S256',
      state: this.#state,
      ...more,
    }
    for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value)
    return url
  }

  /** Where the server leads the browser back to, with a code. */
  async authorize(browser: Browser): Promise<URL> {
    const { headers, status, text } = await browser.load(await this.begin())
    const location = headers.get('location')
    if (!location) throw new Error(`${status}: ${text}`)
    return new URL(location)
  }

  async exchange(back: URL): Promise<oauth.TokenEndpointResponse> {
    const parameters = oauth.validateAuthResponse(this.server, this.client, back, this.#state)
    const [server, client] = [this.server, this.client]
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      parameters,
      this.redirectUri,
      this.#verifier,
      INSECURE,
    )
    return await oauth.processAuthorizationCodeResponse(server, client, answer)
  }

  async refresh(token: string): Promise<oauth.TokenEndpointResponse> {
    const [server, client] = [this.server, this.client]
    const answer = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token, INSECURE)
    return await oauth.processRefreshTokenResponse(server, client, answer)
  }

  async revoke(token: string): Promise<void> {
    const answer = await oauth.revocationRequest(this.server, this.client, oauth.None(), token, INSECURE)
    await oauth.processRevocationResponse(answer)
  }
}
