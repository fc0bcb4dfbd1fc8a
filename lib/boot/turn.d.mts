/** Runs `work` while no other process of this project does the piece of work called `name`; a dead holder's turn is over. */
export function inTurn<T>(name: string, work: () => T | Promise<T>): Promise<T>;
