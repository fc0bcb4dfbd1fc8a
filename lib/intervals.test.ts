import { expect, it } from 'vitest';
import { productionIntervals } from './interval-table.ts';
import { interval, retryDelay } from './intervals.ts';

it('holds the production values, and this process runs on them', () => {
  expect(productionIntervals).toEqual({
    leaseLength: 15_000,
    leaseRenew: 5_000,
    poll: 2_000,
    retry1: 2_000,
    retry2: 10_000,
    retry3: 60_000,
    retry4: 300_000,
    pauseMin: 5_000,
    pauseMax: 900_000,
    deadlineToken: 15_000,
    deadlineCall: 30_000,
    deadlineDocument: 600_000,
    deadlineUploadPerMegabyte: 120_000,
    uploadProgress: 1_000,
    askAgain: 30_000,
    claimAsk: 21_600_000,
    scheduleLook: 60_000,
    askTakenBack: 86_400_000,
    noticeTolerance: 300_000,
    sessionIdle: 900_000,
    sessionAbsolute: 28_800_000,
    streamCheck: 4_000,
    activityNote: 10_000,
    sessionPending: 600_000,
    sessionWarning: 120_000,
    throttleWindow: 900_000,
    deviceKnown: 15_552_000_000,
    addressKnown: 2_592_000_000,
    listenAgain: 1_000,
    streamAgain: 3_000,
    slowAnswer: 5_000,
    justFiled: 120_000,
    draftRest: 800,
    draftLatest: 1_800,
    draftAgain: 3_000,
    freshHands: 86_400_000,
    passwordInvitation: 604_800_000,
    passwordReset: 3_600_000,
    totpSetup: 1_800_000,
    mailNotice: 86_400_000,
    mailDeadline: 10_000,
    mailClaim: 120_000,
    noticeBundle: 60_000,
    noticeKept: 7_776_000_000,
    noticePurge: 3_600_000,
    tabLook: 1_000,
    restartMin: 500,
    restartMax: 30_000,
    databaseWatch: 1_000,
  });
  expect(interval('leaseLength')).toBe(15_000);
});

it('waits longer with every try, and then the longest again and again', () => {
  expect([1, 2, 3, 4, 5, 50].map(retryDelay)).toEqual([2_000, 10_000, 60_000, 300_000, 300_000, 300_000]);
});
