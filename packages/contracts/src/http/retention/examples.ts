/** The ids that appear in the examples of retention and legal holds. */
export const exampleHold = '01a3f6a4-6f70-7182-93a4-a5b6c7d8e9f0';
export const exampleRun = '01a3f6a5-7081-7293-84b5-b6c7d8e9f001';
export const exampleShipments = ['01a3f6a0-7c1e-7d2b-9f40-a10000000005'];
export const exampleHash = '5f2b9c1d7a3e8046b1c2d3e4f5a60718293a4b5c6d7e8f90a1b2c3d4e5f60718';
