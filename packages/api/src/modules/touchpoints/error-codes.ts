import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  CONTACT_COLLISION:
    'Another department contacted the person, or is about to: send `collisionReason` to do it all the same.',
  CONTACT_NOT_HELD_YET: 'A contact that is still to be held has no outcome, and one that was held lies in the past.',
  CONTACT_SWITCHED_OFF: 'The person cannot be contacted.',
  NO_CONTACT_COLLISION: 'No other department has a contact near this one: leave `collisionReason` out.',
  RELATIONSHIP_ENDED: 'The department does not own the relationship any more.',
  RELATIONSHIP_OWNED: 'Another department owns the relationship with the person: ask it to hand over.',
  TOUCHPOINT_NOT_PLANNED: 'The contact was held already.',
  TOUCHPOINT_WITHDRAWN: 'The contact was taken back, and stays as it is.',
})
