// Messages by e-mail, replaced passwords, identities at a provider, passkeys.
CREATE CONSTRAINT mail_id IF NOT EXISTS FOR (m:Mail) REQUIRE m.id IS UNIQUE;
CREATE INDEX mail_state IF NOT EXISTS FOR (m:Mail) ON (m.state);
CREATE CONSTRAINT password_reset_id IF NOT EXISTS FOR (r:PasswordReset) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT password_reset_token IF NOT EXISTS FOR (r:PasswordReset) REQUIRE r.tokenHash IS UNIQUE;
CREATE CONSTRAINT external_identity_key IF NOT EXISTS FOR (e:ExternalIdentity) REQUIRE (e.issuer, e.subject) IS UNIQUE;
CREATE CONSTRAINT access_request_key IF NOT EXISTS FOR (r:AccessRequest) REQUIRE (r.issuer, r.subject) IS UNIQUE;
CREATE CONSTRAINT passkey_id IF NOT EXISTS FOR (p:Passkey) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT account_passkey_handle IF NOT EXISTS FOR (a:Account) REQUIRE a.passkeyHandle IS UNIQUE;
