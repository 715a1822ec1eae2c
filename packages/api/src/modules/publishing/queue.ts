/** Work on one publication: attempts, and looking for what became of one. */
export const PUBLISH_QUEUE = 'publication.publish'
/** Taking a post back. */
export const RETRACT_QUEUE = 'publication.retract'

/** What a job of either queue carries. */
export interface PublicationJob {
  organizationId: string
  publicationId: string
}
