/** Publishes, or searches for the outcome of an earlier attempt. */
export const PUBLISH_QUEUE = 'publication.publish'
/** Retracts a post. */
export const RETRACT_QUEUE = 'publication.retract'

/** Data of a job in either queue. */
export interface PublicationJob {
  organizationId: string
  publicationId: string
}
