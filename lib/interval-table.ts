/** Every interval of the product, in milliseconds: one table, shortened only in tests (`intervals.test.ts` asserts these values). */
export const productionIntervals = {
  /** the line's lease, and how often its holder renews it */
  leaseLength: 15_000,
  leaseRenew: 5_000,
  /** a transaction of ours that lies idle for so long is ended by the database: shorter than the lease, so that a frozen holder blocks nobody */
  idleTransaction: 10_000,
  /** how often the worker looks for letters when no wake-up came */
  poll: 2_000,
  /** a letter that was not sent is tried again after the n-th of these; the last one repeats */
  retry1: 2_000,
  retry2: 10_000,
  retry3: 60_000,
  retry4: 300_000,
  /** an unknown outcome is asked about, or sent again where that is proven safe, after the n-th of these; the last one repeats */
  unknown1: 10_000,
  unknown2: 60_000,
  unknown3: 600_000,
  unknown4: 3_600_000,
  unknown5: 86_400_000,
  /** older than this, an unknown outcome is shown in red to who settles it */
  unknownLate: 900_000,
  /** while the breaker is open: one call in this time (six a minute); a letter that may become unknown is risked after a wait that doubles up to the second */
  breakerCall: 10_000,
  breakerMax: 120_000,
  /** a lane that was refused waits at least and at most this long (Retry-After in between is obeyed) */
  pauseMin: 5_000,
  pauseMax: 900_000,
  /** whole exchange: token, any other call, a call that brings a document; a call with a file has so much more for each MB of it */
  deadlineToken: 15_000,
  deadlineCall: 30_000,
  deadlineDocument: 600_000,
  deadlineUploadPerMegabyte: 120_000,
  /** how often a document on its way tells how far it is */
  uploadProgress: 1_000,
  /** how often a document that is held back looks whether letters still go */
  paceLook: 100,
  /** a restarted sender takes the line over within this after the lease of the one before ran out */
  handover: 10_000,
  /** an IJP inquiry that came back empty ("sedang dibentuk") is asked again */
  askAgain: 30_000,
  /** a claim that waits for a decision is asked about by itself this long after the last question; how often such claims are looked for */
  claimAsk: 21_600_000,
  scheduleLook: 60_000,
  /** what was taken back for a change of the profile is asked again up to so long after */
  askTakenBack: 86_400_000,
  /** a signed notice of the guarantor may be this much older or newer than our clock */
  noticeTolerance: 300_000,
  /** session: idle and absolute end; how often an open stream is checked again */
  sessionIdle: 900_000,
  sessionAbsolute: 28_800_000,
  streamCheck: 4_000,
  /** a person's keys and clicks are noted at most this often */
  activityNote: 10_000,
  /** a session that has not come past its second step; how long before either end of a whole one its person is warned */
  sessionPending: 600_000,
  sessionWarning: 120_000,
  /** tries to get in are counted over this long; a browser and an address stay known this long */
  throttleWindow: 900_000,
  deviceKnown: 15_552_000_000,
  addressKnown: 2_592_000_000,
  /** a lost line: to the database's channels (worker, live channel), from a browser to the live channel */
  listenAgain: 1_000,
  streamAgain: 3_000,
  /** after this many seconds without an answer the screen says so */
  slowAnswer: 5_000,
  /** a filing younger than this tells its answer on top of its page */
  justFiled: 120_000,
  /** a draft is kept after this rest, at the latest after this long, and again when that failed */
  draftRest: 800,
  draftLatest: 1_800,
  draftAgain: 3_000,
  /** news of one kind that comes with less than this between raises the count of one unread notice; notices are kept this long, looked through so often */
  noticeBundle: 60_000,
  noticeKept: 7_776_000_000,
  noticePurge: 3_600_000,
  /** who was made, or let in anew, by the proposer does not agree to a loosening of the rules for so long */
  freshHands: 86_400_000,
  /** one-time links for a password: the first one, a new one; the secret of a second factor waits this long for its first code */
  passwordInvitation: 604_800_000,
  passwordReset: 3_600_000,
  totpSetup: 1_800_000,
  /** a mail that only tells something is sent within this or not at all; each step with the mail server takes at most so long; nobody else tries meanwhile */
  mailNotice: 86_400_000,
  mailDeadline: 10_000,
  mailClaim: 120_000,
  /** whether another tab has the same draft open is looked up so often */
  tabLook: 1_000,
  /** a process that ended by itself is started again after a pause that doubles between these; how often the database is looked at */
  restartMin: 500,
  restartMax: 30_000,
  databaseWatch: 1_000,
} as const;
