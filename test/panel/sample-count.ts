/** The number of sample failures made so far in a test file; their IDs and times follow from it. */
export const samples = { made: 0 };
