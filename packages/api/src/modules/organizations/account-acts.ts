import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { ApiKey } from './account-schema.ts'
import { addAccount } from './add-account.ts'
import { addApiKey, type NewKey } from './add-api-key.ts'
import { endSessions } from './end-sessions.ts'
import { type IssuedToken, issueToken } from './issue-token.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { Account, Role } from './schema.ts'
import { restoreAccount, suspendAccount } from './suspend-account.ts'
import { updateAccount } from './update-account.ts'

const AccountCreateInput = builder.inputType('AccountCreateInput', {
  description: 'A new account.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name of the person or system, at most 200 characters.' }),
    email: t.string({ description: 'Where to write to; unique in the organisation.' }),
    roles: t.field({
      type: [Role],
      required: true,
      description: 'Its roles, at least one: its permissions follow from them.',
    }),
    personId: t.id({ description: 'The person it belongs to; needed for an ambassador.' }),
  }),
})

defineAct('accountCreate', {
  description:
    'Makes an account. Nobody gives more than their own token may do. A sign-on system counts a day later: every active owner with an address is told by mail where the organisation has a notifier of mails, and by the events and the audit log in any case.',
  type: Account,
  args: (arg) => ({ input: arg({ type: AccountCreateInput, required: true, description: 'The account.' }) }),
  act: (ctx, { input }) => addAccount(ctx, input),
})

const AccountUpdateInput = builder.inputType('AccountUpdateInput', {
  description: 'What changes of an account; what is left out stays.',
  fields: (t) => ({
    name: t.string({ description: 'Name, at most 200 characters.' }),
    email: t.string({ description: 'Where to write to; null takes it away.' }),
    roles: t.field({ type: [Role], description: 'All its roles from now on, at least one.' }),
  }),
})

defineAct('accountUpdate', {
  description:
    'Changes an account; new roles count from the next request on. One that becomes a sign-on system counts a day later, and owners are told as of a new one: see `accountCreate`.',
  type: Account,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The account.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    input: arg({ type: AccountUpdateInput, required: true, description: 'What changes.' }),
  }),
  act: (ctx, args) => updateAccount(ctx, args),
})

defineAct('accountSuspend', {
  description: 'Shuts an account out: its keys and tokens are refused from the next request on.',
  type: Account,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The account.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => suspendAccount(ctx, args),
})

defineAct('accountRestore', {
  description: 'Lets a suspended account in again, with the keys it had.',
  type: Account,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The account.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => restoreAccount(ctx, args),
})

defineAct('accountEndSessions', {
  description:
    'Ends all tokens of an account, and those that it has made for others, from the next request on. Keys stay. Owners may for every account, everybody for their own.',
  type: Account,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The account.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => endSessions(ctx, args),
})

const ApiKeyCreateInput = builder.inputType('ApiKeyCreateInput', {
  description: 'A new key.',
  fields: (t) => ({
    accountId: t.id({ required: true, description: 'The account that will call with it.' }),
    name: t.string({ required: true, description: 'What it is for, at most 200 characters.' }),
    scopes: t.stringList({
      description:
        'Permissions to narrow it to, such as `campaign:read`, at least one; all that the roles give when left out.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description:
        'From when it is refused; never when left out. Needed, and no later, where the key or token at hand expires.',
    }),
  }),
})

const ApiKeyCreatePayload = builder.objectRef<NewKey>('ApiKeyCreatePayload').implement({
  description: 'A key that was made.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key itself. It is shown this once: only its hash is kept.' }),
    apiKey: t.expose('apiKey', { type: ApiKey, description: 'What is kept of it.' }),
  }),
})

defineAct('apiKeyCreate', {
  description:
    'Makes a key for an account. Nobody gives more than their own token may do, or for longer. A key of a sign-on system counts a day later, and owners are told as of the system itself: see `accountCreate`.',
  type: ApiKeyCreatePayload,
  args: (arg) => ({ input: arg({ type: ApiKeyCreateInput, required: true, description: 'The key.' }) }),
  act: (ctx, { input }) => addApiKey(ctx, input),
})

defineAct('apiKeyRevoke', {
  description: 'Ends a key for good, from the next request on. A repeat changes nothing.',
  type: ApiKey,
  args: (arg) => ({ id: arg.id({ required: true, description: 'The key.' }) }),
  act: (ctx, args) => revokeApiKey(ctx, args),
})

const LogInInput = builder.inputType('LogInInput', {
  description: 'A log-in of a person that a sign-on system attests.',
  fields: (t) => ({
    method: t.string({ required: true, description: 'How they logged in, such as `oidc`, at most 100 characters.' }),
    at: t.field({ type: 'DateTime', required: true, description: 'When, at most a day ago.' }),
  }),
})

const TokenIssueInput = builder.inputType('TokenIssueInput', {
  description: 'For whom a token is issued.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'The person; they get an ambassador’s account if they have none.' }),
    logIn: t.field({
      type: LogInInput,
      description:
        'The log-in that you attest: with it the person acts, and may consent, accept, decline, object and nominate. Needs `login:attest`. When left out, you act for them and may do none of these.',
    }),
    scopes: t.stringList({
      description: 'Permissions to narrow it to, at least one; all that an ambassador has when left out.',
    }),
    lifetimeSeconds: t.int({
      description:
        'Seconds until it expires, 60 to 86,400; an hour when left out. It ends with the key or token at hand in any case.',
    }),
  }),
})

const TokenIssuePayload = builder.objectRef<IssuedToken>('TokenIssuePayload').implement({
  description: 'A token that was issued.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'A signed JWT, to be sent as `Authorization: Bearer …`.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'From when it is refused.' }),
    account: t.expose('account', { type: Account, description: 'The account it stands for.' }),
  }),
})

defineAct('tokenIssue', {
  description:
    'Issues a short-lived token for one person as an ambassador: for a sign-on system that attests their log-in, or for an owner who acts for them. It ends with the key that it is made with, when the person leaves, and when their account is suspended.',
  type: TokenIssuePayload,
  args: (arg) => ({ input: arg({ type: TokenIssueInput, required: true, description: 'For whom.' }) }),
  act: (ctx, { input }) => issueToken(ctx, input),
})
