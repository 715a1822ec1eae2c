/** What every request takes before it is read, so that one that is refused is not free. */
export const REQUEST_POINTS = 10

/** What a request of a directory takes. */
export const SCIM_POINTS = 30

/** What an upload or a download takes. */
export const FILE_POINTS = 500

/** What an operator, or whoever makes a key, can set. */
export const [LEAST_POINTS_PER_SECOND, MOST_POINTS_PER_SECOND] = [10, 10_000_000]
