export { clickToken } from './click-token.ts'
export {
  type Client,
  type ClientOptions,
  type Cost,
  createClient,
  type Deprecation,
  type Mutate,
  type MutateOptions,
  type QueryOptions,
  type QueryResult,
  type RequestOptions,
} from './client.ts'
export { type Download, type DownloadOptions, download } from './download.ts'
export { ApiError, type GraphQLErrorEntry, NetworkError, TimeoutError, UserErrorException } from './errors.ts'
export type { EventData } from './generated/event-data.ts'
export { type Connection, paginate } from './paginate.ts'
export { type Progress, percentage } from './percentage.ts'
export { type PollOptions, poll } from './poll.ts'
export { type SubscribeOptions, subscribe } from './subscribe.ts'
export type { Answer, RetryOptions, SendRequest } from './transport.ts'
export { type ResultOf, type TypedDocument, TypedDocumentString, type VariablesOf } from './typed-document.ts'
export { type EventType, type NewerEventType, type TypedEvent, typedEvent } from './typed-event.ts'
export { type UploadBody, type UploadOptions, type UploadProgress, upload } from './upload.ts'
export { type ErrorMember, isUserError, type RootValue, type SuccessMember, type UserError } from './user-error.ts'
