import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import type { ConnectorInfo } from '../../platform/plugin-host/index.ts'
import { acceptSettings } from '../../platform/plugins/index.ts'

/** The stream that this server stores so far. */
export const STREAM = 'content'

/**
 * The connector with this id, fit for an integration.
 * @throws InvalidInputError naming those that exist.
 */
export async function requireConnector(ctx: Context, id: string): Promise<ConnectorInfo> {
  const host = await ctx.services.plugins.host()
  const path = ['input', 'connector']
  const connector = host.connector(id)
  if (!connector) {
    const known = host.connectors().map((one) => `"${one.id}"`)
    const there = known.length > 0 ? `There is ${known.join(', ')}.` : 'None is loaded: see `plugins`.'
    throw new InvalidInputError(`There is no connector "${id}". ${there}`, path, 'UNKNOWN_CONNECTOR')
  }
  if (connector.secrets.length > 0 || !connector.streams.some(({ name }) => name === STREAM)) {
    throw new InvalidInputError(
      `The connector "${id}" needs secrets or brings no content: this version of the server runs neither.`,
      path,
      'UNSUPPORTED_CONNECTOR',
    )
  }
  return connector
}

/** Checks settings by the connector's own rules. @returns them with their defaults. */
export async function acceptConfig(ctx: Context, connector: string, config: unknown): Promise<Json> {
  return await acceptSettings(ctx, ['input', 'config'], (host) => host.validateConfig(connector, config))
}
