/** The ids of one release that appear in the examples of all answers. */
export const examplePartnerIds = {
  agreement: '01a3f6b0-1a2b-7c3d-8e4f-506172839405',
  release: '01a3f6b1-2b3c-7d4e-9f50-617283940516',
  message: '01a3f6b2-3c4d-7e5f-a061-728394051627',
} as const;

export const exampleTearline =
  'Two barrels for one consignee. Please examine both on arrival and tell us what was in them.';
