import type { Auth, SecretUse } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { Address, FieldName, SecretName, Text, Title } from './definition-values.ts'

/** A response to a request that was refused as a whole; other responses may have had an effect. */
const Expired = z.object({ status: z.int().min(400).max(499), body: z.string().min(1).max(256) })
/** The description of a secret for people. */
const words = { title: Title.optional(), description: Text.optional(), required: z.boolean().optional() }
const SecretUseSchema: z.ZodType<SecretUse> = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('header'), name: FieldName, prefix: z.string().max(128).optional() }),
  z.strictObject({ in: z.literal('form'), field: FieldName }),
  z.strictObject({ in: z.literal('json'), field: FieldName }),
  z.strictObject({ in: z.literal('path') }),
  z.strictObject({ in: z.literal('query'), name: FieldName }),
  z.strictObject({ in: z.literal('mail') }),
  z.strictObject({ in: z.literal('login') }),
  z.strictObject({ in: z.literal('signature') }),
]) as z.ZodType<SecretUse>
const use = z.union([SecretUseSchema, z.array(SecretUseSchema).min(1).max(10)]).optional()
const AuthSchema: z.ZodType<Auth> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('value'), use, ...words }),
  z.object({
    type: z.literal('header'),
    name: FieldName,
    prefix: z.string().max(128).optional(),
    ...words,
  }),
  z.object({ type: z.literal('basic'), ...words }),
  z.object({
    type: z.literal('oauth2'),
    authorize: Address,
    token: Address,
    revoke: Address.optional(),
    scopes: z.array(z.string().min(1).max(256)).max(100),
    pkce: z.boolean(),
    clientId: z.string().min(1).max(512),
    clientSecret: SecretName.optional(),
    clientAuth: z.enum(['body', 'basic']).optional(),
    use,
    expired: Expired.optional(),
    ...words,
  }),
  z.object({
    type: z.literal('session'),
    login: z.object({ url: Address, body: z.json(), token: FieldName, refreshToken: FieldName.optional() }),
    refresh: z.object({ url: Address, token: FieldName, refreshToken: FieldName.optional() }).optional(),
    logout: z.object({ url: Address }).optional(),
    use,
    expired: Expired.optional(),
    ...words,
  }),
]) as z.ZodType<Auth>
/** The secrets of a plugin's part, by name. */
export const AuthByName = z.record(SecretName, AuthSchema).superRefine((auth, ctx) => {
  for (const [name, secret] of Object.entries(auth)) {
    if (secret.type !== 'oauth2' || secret.clientSecret === undefined) continue
    if (auth[secret.clientSecret]?.type === 'value') continue
    const message = `clientSecret of ${name} names ${secret.clientSecret}, which is no secret of type value`
    ctx.addIssue({ code: 'custom', message, path: [name, 'clientSecret'] })
  }
})
