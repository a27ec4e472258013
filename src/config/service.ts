/** Where UserTesting's service is reached unless a setting says otherwise. */
export const SERVICE = {
  apiUrl: 'https://api.use2.usertesting.com',
  tokenUrl: 'https://auth.usertesting.com/oauth2/aus1p3vtd8vtm4Bxv0h8/v1/token',
  scope: 'studies:read',
} as const;
