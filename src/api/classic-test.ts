/** What can be done with a test that the Results API does not serve: first what needs no program. */
export const CLASSIC_WAY_ON =
  'Its results stay in UserTesting: look at them in the browser, and take out of it what it offers there; or repeat it ' +
  'as a new test. "uxframe tests" lists the tests that can be read. (Programs reach classic tests through the legacy API, ' +
  '/usertesting/api/v1/studies; uxframe does not read them.)';
