import type { SealedColumn } from '../../platform/auth/index.ts'

/** The place that a sealed credential is bound to: bytes copied to another row or column cannot be opened there. */
export interface SecretPlace {
  readonly organizationId: string
  readonly integrationId: string
  readonly name: string
}

/** `value` was entered; `tokens` came from a log-in. */
export type SecretColumn = 'value' | 'tokens'

export function purposeOf({ organizationId, integrationId, name }: SecretPlace, column: SecretColumn): string {
  return `integration-secret ${organizationId} ${integrationId} ${column} ${name}`
}

/** The sealed credentials, for the rotation of the sealing key. */
export const SEALED_CREDENTIALS: readonly SealedColumn[] = (['value', 'tokens'] as const).map((column) => ({
  table: 'IntegrationSecret',
  column,
  key: ['organizationId', 'integrationId', 'name'],
  purpose: ({ organizationId = '', integrationId = '', name = '' }) =>
    purposeOf({ organizationId, integrationId, name }, column),
  givenUp: column === 'tokens' ? 'tokens = NULL, "expiresAt" = NULL' : 'value = NULL',
}))
