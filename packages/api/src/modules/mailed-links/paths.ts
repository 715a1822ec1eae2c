/** Asks for a link. */
export const BY_MAIL = 'log-in/mail'
/** Where the code of a mail is typed. */
export const BY_CODE = 'log-in/mail/code'
/** The link of a mail, followed by its secret. */
export const MAILED = 'log-in/mail/link/'
/** Where the button of that page leads. */
export const OPEN_MAILED = 'log-in/mail/open'
