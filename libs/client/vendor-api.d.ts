// Written by "npm run generate" from docs/openapi.json.
export interface paths {
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts in the order of their ids, page by page
         * @description The accounts in the order of their ids, page by page, without their secrets.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an account, without its webhook secret
         * @description An account as it was last saved, without its webhook secret: what a PUT that leaves something out would lose.
         */
        get: operations["showAccount"];
        /**
         * Create or change an account
         * @description Creates or changes an account and answers with its webhook secret, which stays the same.
         */
        put: operations["saveAccount"];
        post?: never;
        /**
         * Revoke the keys of an account and hide it, as long as no company is connected to it
         * @description The account's keys open nothing any more and it is shown nowhere; refused while a company is connected to it.
         */
        delete: operations["removeAccount"];
        options?: never;
        head?: never;
        /**
         * Change what is named about an account, and nothing else
         * @description What is named about the account is different from now on, and nothing else; `null` takes away what may be absent.
         */
        patch: operations["patchAccount"];
        trace?: never;
    };
    "/v1/accounts/{accountId}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how an account wants its orders handled
         * @description How an account wants its orders handled.
         */
        get: operations["showPolicy"];
        /**
         * Say how an account wants its orders handled; what is left out is as it always was, but flagsGate, notes and people stay
         * @description The account's orders are handled like this from now on; what is left out is as it always was, but for the portal’s switches.
         */
        put: operations["savePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is named about how an account wants its orders handled, and nothing else
         * @description What is named of the policy is different from now on, and nothing else; `null` takes away what may be absent.
         */
        patch: operations["patchPolicy"];
        trace?: never;
    };
    "/v1/accounts/{accountId}/portal-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a short-lived link to the page on which an admin manages the integration
         * @description A short-lived address of the page on which an admin of the account manages the integration, as far as the token may that asks for it.
         */
        post: operations["createPortalLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the brand of the installation
         * @description The brand of the installation as it was saved: what a PUT that leaves something out would lose.
         */
        get: operations["showBrand"];
        /**
         * Replace the brand of the installation; its logo stays
         * @description The brand of the whole installation is replaced, but for its logo; accounts show what they do not say themselves.
         */
        put: operations["saveBrand"];
        post?: never;
        /**
         * Forget the brand of the installation, and its logo
         * @description Pages and mails are neutral again where an account does not say otherwise; repeating it changes nothing.
         */
        delete: operations["removeBrand"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brand/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give the installation a logo, at most 240 by 80 pixels on a page; the same again is harmless
         * @description The picture is drawn anew as PNG and served by us; accounts without a name and a logo of their own have it, too.
         */
        put: operations["saveBrandLogo"];
        post?: never;
        /**
         * Take away the logo of the installation
         * @description The installation has no logo any more; mails that were sent still show it.
         */
        delete: operations["removeBrandLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the brand of an account
         * @description The brand of an account as it was saved, without what it takes over from the installation.
         */
        get: operations["showAccountBrand"];
        /**
         * Replace the brand of an account; its logo stays
         * @description The brand of one account is replaced, but for its logo; it shows the installation’s where it says nothing.
         */
        put: operations["saveAccountBrand"];
        post?: never;
        /**
         * Forget the brand of an account, and its logo
         * @description The account is shown under the installation’s brand again; repeating it changes nothing.
         */
        delete: operations["removeAccountBrand"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/brand/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an account a logo, at most 240 by 80 pixels on a page; the same again is harmless
         * @description The picture is drawn anew as PNG and served by us; the account has it from now on.
         */
        put: operations["saveAccountBrandLogo"];
        post?: never;
        /**
         * Take away the logo of an account
         * @description The account has no logo of its own any more; mails that were sent still show it.
         */
        delete: operations["removeAccountBrandLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the API keys of an account
         * @description The API keys of an account, newest first, without their values.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key; it is shown this once
         * @description A new API key for an account, readable in this answer only.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/api-keys/{keyId}/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an API key again, until a company is connected with it
         * @description The key itself, as long as no company was connected with it.
         */
        get: operations["showApiKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/api-keys/{keyId}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace an API key; connections made with the old one live on
         * @description A new key instead of an old one; connections made with the old one live on.
         */
        post: operations["reissueApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key; connections made with it live on
         * @description The key opens nothing any more; connections made with it live on.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the packages of an account, archived ones too
         * @description Every package of an account, archived ones too.
         */
        get: operations["showPackages"];
        /**
         * Replace the packages of an account; those left out are archived
         * @description The account offers exactly these packages; those left out are archived.
         */
        put: operations["replacePackages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/packages/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why is this package not listed? Takes the query of a package list, fields included
         * @description Every package of the account: listed for such a job, or the one reason why not.
         */
        get: operations["explainPackages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/field-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what the values of the declared fields select, and which values SmartRecruiters sent
         * @description What the values of the declared fields select, with the effect of each, and which values were ever sent.
         */
        get: operations["showFieldMappings"];
        /**
         * Say what the values of the declared fields select; replaces what was said before
         * @description The values of the declared fields select exactly this from now on.
         */
        put: operations["saveFieldMappings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the connections between companies and accounts, the newest first, page by page
         * @description Connections with their status and health, the newest first, page by page.
         */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{companyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the connection of a company, with its health over time
         * @description One connection, with when it began to fail and worked again, and why.
         */
        get: operations["showConnection"];
        put?: never;
        post?: never;
        /**
         * End a connection from our side: open orders are finished, then the credentials are destroyed
         * @description Nothing new is accepted from now on, open orders are finished, then the credentials are destroyed.
         */
        delete: operations["endConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{companyId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a connection now: ask SmartRecruiters for a new token
         * @description The connection after SmartRecruiters was asked for a new token just now.
         */
        post: operations["checkConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{companyId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whose a company is that two accounts tried to connect; nothing has to be connected anew
         * @description A held connection is active from now on, for the account that the company belongs to.
         */
        post: operations["confirmConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{companyId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a company belongs to neither of the accounts that tried to connect it
         * @description A held connection ends: its credentials are destroyed, and the company's admin disconnects and connects again.
         */
        post: operations["refuseConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/import/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what would become of something that an earlier integration had
         * @description What would become of it; nothing is changed, and SmartRecruiters is only asked for a token where a company would be connected.
         */
        post: operations["checkImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Have something move in that an earlier integration had; repeatable
         * @description It moves in as a whole, or everything stays as it was; the same again changes nothing.
         */
        put: operations["applyImport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{companyId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare an answer of an earlier integration with what Assay would answer
         * @description How Assay would answer a call of SmartRecruiters otherwise than an earlier integration did; nothing is changed or sent.
         */
        post: operations["compareAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders, newest first, page by page
         * @description Orders, newest first, page by page; how a submission stands is for results to say, everything else for ordering.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find orders by one text, newest first: an address, an id, or how a name begins
         * @description Orders by one text, which stands in the body because it names people: addresses are written down on their way.
         */
        post: operations["findOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the views of orders, with how many orders are in each
         * @description The lists that somebody may have to look at, with how many orders are in each; apps that do not answer are named.
         */
        get: operations["listOrderViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an order
         * @description One order.
         */
        get: operations["showOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what happened to an order, with evidence
         * @description What happened to an order as every app saw it, oldest first; apps that do not answer are named.
         */
        get: operations["showOrderTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/timeline-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to what happened to an order, which ends by itself
         * @description A link to what happened to this order, for somebody without an account here; it names nobody, and ends by itself.
         */
        post: operations["createTimelineLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how far the candidate has come; an empty body says "started"
         * @description The order and its assessments move forward, never back; repeating it changes nothing.
         */
        post: operations["recordProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the newest result, with every flag and its review
         * @description The newest result, with every flag and its review.
         */
        get: operations["showResult"];
        /**
         * Report the result; the same again is harmless, a changed one is a new version
         * @description Keeps a result and hands it to SmartRecruiters; the same again is harmless, a changed one is a new version.
         */
        put: operations["recordResult"];
        post?: never;
        /**
         * Take the result back; SmartRecruiters shows that it was withdrawn, and no score
         * @description Takes the result back; SmartRecruiters shows that it was withdrawn, and no score.
         */
        delete: operations["retractResult"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/result/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every version of the result: when, why, and what it changed
         * @description Every version of the result: when, why, and what it changed.
         */
        get: operations["listResultVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/flags/{flagId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Review a flag: a confirmed one may leave, a dismissed one never does
         * @description Keeps what a person decided about a flag: a confirmed one may leave, a dismissed one never does.
         */
        put: operations["reviewFlag"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send the report, one PDF of at most 20 MB (REPORT_MAX_MB) as the one file of a form; the same again is harmless
         * @description Keeps one PDF as the order's report and hands it to SmartRecruiters where the account wants that.
         */
        put: operations["storeReport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/report-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the links to the page about the result, the one in SmartRecruiters as well
         * @description Every link to the page about this order's result, the one in SmartRecruiters as well.
         */
        get: operations["listReportLinks"];
        put?: never;
        /**
         * Make a link to the page about the result, for people without a seat
         * @description A link to the page about this order's result, for people without a seat.
         */
        post: operations["createReportLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/report-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a link to the page about the result
         * @description The link leads nowhere from now on.
         */
        delete: operations["revokeReportLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/submission/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the newest state of an order to SmartRecruiters again
         * @description Hands the newest state of one order to SmartRecruiters again.
         */
        post: operations["replaySubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/submissions/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand to SmartRecruiters again what failed for a company since a moment
         * @description Hands the newest state of all orders of a company that failed since a moment to SmartRecruiters again.
         */
        post: operations["replaySubmissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/report/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the report to SmartRecruiters again; never one that it has
         * @description The newest report of an order is handed to SmartRecruiters again; what waits or is under way stays as it is, and what SmartRecruiters has is refused.
         */
        post: operations["replayReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/notes/{activity}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a note again that SmartRecruiters did not take; never one that it accepted
         * @description A note on the candidate that SmartRecruiters did not take is written again; one that it accepted is refused.
         */
        post: operations["replayNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the candidate more time; they hear of it once
         * @description The candidate has until another moment and hears of it once; repeating it changes nothing.
         */
        post: operations["extendOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/candidate-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Correct the address of a candidate whose invitation failed or came back; they are invited again
         * @description The candidate is invited at another address, because nothing arrives at the one of the order.
         */
        put: operations["correctAddress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/invitation/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite the candidate once more, at the same address or another one
         * @description The candidate is invited once more, by a new letter with the same link; so many times an hour and no more.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the candidate’s link; the order’s timeline says that it was read
         * @description The candidate’s link, to be handed on by another way than mail; the timeline says who read it.
         */
        get: operations["readOrderLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order: SmartRecruiters hears that it is rejected, and why
         * @description The order is rejected, the recruiter reads why, and a candidate who was invited is told; repeating it changes nothing.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/candidate-time-zone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell the time zone of a candidate: quiet hours are kept there, and mail names moments in it
         * @description Quiet hours are kept where the candidate's clock is.
         */
        put: operations["setCandidateZone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person with the link to the profile, and how telling SmartRecruiters about them stands
         * @description A person with the link to the profile, and how telling SmartRecruiters about them stands.
         */
        get: operations["showPerson"];
        /**
         * Tell that somebody registered; the same again is harmless, and tries again what did not get through
         * @description Somebody registered; SmartRecruiters gets to know it as far as the account's policy says.
         */
        put: operations["registerPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/people/{personId}/profile-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep the pasted address of a person’s profile; the person need not be known yet
         * @description Somebody pasted the address of the person's profile at SmartRecruiters.
         */
        put: operations["linkProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/people/{personId}/ratings/{interviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rate a person after an interview: a tag is added in SmartRecruiters, no other tag is touched
         * @description A rating becomes a tag on the person; the newest one of an interview counts.
         */
        put: operations["ratePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person everywhere, with all that came until now; the same again before it has begun is the same erasure
         * @description A person is erased from everything that is kept, soon and for good; asking again meanwhile changes nothing.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{erasureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an erasure has come, with its certificate once it is done
         * @description How far an erasure has come; once it is done, its certificate.
         */
        get: operations["showErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a certificate is ours as it stands and, where a person is named, about that person
         * @description Whether a certificate is ours and unchanged, and whether it is about the person that is named.
         */
        post: operations["verifyErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export everything that is kept of a person
         * @description Everything that every app keeps of a person, in the places that an erasure empties; the person stands in the body, because addresses are written down on their way.
         */
        post: operations["exportPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long candidates are kept, and how many would be erased if it were for so many days
         * @description How long candidates are kept, and how many orders and people would go if it were for so many days: to be looked at before it is set.
         */
        get: operations["showRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit trail
         * @description The audit trail, oldest first, page by page; of one company all that concerned it; as JSON Lines where these are accepted.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the mails that there are, by kind and language, and what an account has own words for
         * @description The mails that there are, by kind and language, and which of them the account has own words for, page by page.
         */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an account’s own words for candidates
         * @description The account's own words, as they were saved.
         */
        get: operations["showTemplate"];
        /**
         * Write to candidates in the account’s own words; packages and field mappings name the template
         * @description Packages that name the template are invited to in these words from now on; nothing in them is markup or runs.
         */
        put: operations["saveTemplate"];
        post?: never;
        /**
         * Forget an account’s own words; mails are sent in ours again
         * @description What names the template is sent in our own words again; repeating it changes nothing.
         */
        delete: operations["removeTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/templates/{templateId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See a mail in the account’s own words, as HTML and as text
         * @description The subject and both parts of the mail as an invented candidate would read it; nothing is sent.
         */
        post: operations["previewTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/webhook-secret/previous": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End the webhook secret before the present one now, for instance because it leaked
         * @description The webhook secret before the present one signs nothing from now on.
         */
        delete: operations["endPreviousWebhookSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/webhook-secret/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new webhook secret; the one before signs as well for a day
         * @description A new webhook secret; the one before signs as well for another day.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhooks of an account, newest first, with every try
         * @description What an account was or is to be told, newest first, with every try.
         */
        get: operations["listWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List everything that was or would have been told, the oldest first, to be read on for ever
         * @description Everything that was or would have been told, until ten seconds ago, the oldest first; the last cursor leads on later.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/webhooks/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the account a webhook.test, by which it tries its signature and its address
         * @description A webhook that tells of nothing goes to the account’s address; its tries are listed like all others.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook again, under the same id
         * @description A webhook is sent again, under the same id.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/webhooks/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what the account did not take since a moment, or everything
         * @description Everything the account did not take since then is sent again.
         */
        post: operations["replayWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tokens of this API, newest first, with when each was last used
         * @description The tokens that were made here, newest first, without their values; expired ones stay until they are revoked.
         */
        get: operations["listVendorTokens"];
        put?: never;
        /**
         * Create a token of this API; it is shown this once, may do no more than the one that asks for it, and ends with it
         * @description A new token, readable in this answer only, that may do no more than the one that asks for it, and ends with it.
         */
        post: operations["createVendorToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token and all that it made: from the next call on they open nothing any more
         * @description The token opens nothing any more, from the next call on, and neither does what it made.
         */
        delete: operations["revokeVendorToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what every app owes at this moment, and the events that it could not consume
         * @description How much every app owes at this moment: what waits, what is due, since when, and what is tried next.
         */
        get: operations["listQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have an app consume its dead letters again, or the one of an event
         * @description An app consumes its dead letters again, or the one of an event, each exactly once.
         */
        post: operations["replayDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "order.placed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A candidate is to take a package; every engine gets this one.
         * @description A candidate is to take a package; every engine gets this one. Signed by Standard Webhooks.
         */
        post: operations["orderPlaced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The candidate began.
         * @description The candidate began. Signed by Standard Webhooks.
         */
        post: operations["orderStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The order has its first result.
         * @description The order has its first result. Signed by Standard Webhooks.
         */
        post: operations["orderCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The order was refused, at once or later.
         * @description The order was refused, at once or later. Signed by Standard Webhooks.
         */
        post: operations["orderRejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The deadline passed before the candidate finished.
         * @description The deadline passed before the candidate finished. Signed by Standard Webhooks.
         */
        post: operations["orderExpired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "result.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * There is a new version of the result.
         * @description There is a new version of the result. Signed by Standard Webhooks.
         */
        post: operations["resultRecorded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "result.viewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody looked at the page about the result; at most once an hour for each link.
         * @description Somebody looked at the page about the result; at most once an hour for each link. Signed by Standard Webhooks.
         */
        post: operations["resultViewed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "report.access-requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody asked to see the result, and who; at most once an hour for each link and address.
         * @description Somebody asked to see the result, and who; at most once an hour for each link and address. Signed by Standard Webhooks.
         */
        post: operations["reportAccessRequested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invitation.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A mail server took the invitation.
         * @description A mail server took the invitation. Signed by Standard Webhooks.
         */
        post: operations["invitationSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invitation.bounced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The candidate could not be invited.
         * @description The candidate could not be invited. Signed by Standard Webhooks.
         */
        post: operations["invitationBounced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "submission.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SmartRecruiters did not take how the order stands, and will not without help.
         * @description SmartRecruiters did not take how the order stands, and will not without help. Signed by Standard Webhooks.
         */
        post: operations["submissionFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.activated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A company is connected.
         * @description A company is connected. Signed by Standard Webhooks.
         */
        post: operations["connectionActivated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.draining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A company orders nothing new; what it ordered before is finished.
         * @description A company orders nothing new; what it ordered before is finished. Signed by Standard Webhooks.
         */
        post: operations["connectionDraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A company is not connected any more.
         * @description A company is not connected any more. Signed by Standard Webhooks.
         */
        post: operations["connectionClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.failing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SmartRecruiters refuses the credential of a company: an admin has to connect again, unless it passes.
         * @description SmartRecruiters refuses the credential of a company: an admin has to connect again, unless it passes. Signed by Standard Webhooks.
         */
        post: operations["connectionFailing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.recovered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SmartRecruiters takes the credential again.
         * @description SmartRecruiters takes the credential again. Signed by Standard Webhooks.
         */
        post: operations["connectionRecovered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "candidate.erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The candidate was erased here on request: erase what you keep of the order. Every engine is told.
         * @description The candidate was erased here on request: erase what you keep of the order. Every engine is told. Signed by Standard Webhooks.
         */
        post: operations["candidateErased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody tries whether webhooks arrive.
         * @description Somebody tries whether webhooks arrive. Signed by Standard Webhooks.
         */
        post: operations["webhookTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description What the vendor says about one of its accounts. */
        AccountBody: {
            /** @description The customer's name, as candidates and admins know it. */
            name: string;
            /**
             * Format: uri
             * @description Where the engine takes `order.placed` webhooks.
             */
            engineUrl: string;
            /**
             * Format: email
             * @description Whom recruiters may ask, shown on report pages that they cannot open; and who gets a mail when a company is connected.
             */
            ownerEmail?: string;
            /** @description The language candidates are addressed in when the order names none. */
            language?: string;
            /**
             * Format: uri
             * @description Where webhooks other than `order.placed` go; the engine's address when absent.
             */
            webhookUrl?: string;
            /** @description The webhooks the account wants besides `order.placed`; none when absent. */
            webhookTypes?: ("order.started" | "order.completed" | "order.rejected" | "order.expired" | "result.recorded" | "result.viewed" | "report.access-requested" | "invitation.sent" | "invitation.bounced" | "submission.failed" | "connection.activated" | "connection.draining" | "connection.closed" | "connection.failing" | "connection.recovered" | "candidate.erased")[];
        };
        /** @description What is different about an account from now on; what is left out stays, `null` takes away what may be absent. */
        AccountChange: {
            /** @description The customer's name, as candidates and admins know it. */
            name?: string;
            /**
             * Format: uri
             * @description Where the engine takes `order.placed` webhooks.
             */
            engineUrl?: string;
            /** @description Whom recruiters may ask, and who gets a mail when a company is connected. */
            ownerEmail?: string | null;
            /** @description The language candidates are addressed in when the order names none. */
            language?: string | null;
            /** @description Where webhooks other than `order.placed` go; the engine's address when absent. */
            webhookUrl?: string | null;
            /** @description The webhooks the account wants besides `order.placed`; none when absent. */
            webhookTypes?: ("order.started" | "order.completed" | "order.rejected" | "order.expired" | "result.recorded" | "result.viewed" | "report.access-requested" | "invitation.sent" | "invitation.bounced" | "submission.failed" | "connection.activated" | "connection.draining" | "connection.closed" | "connection.failing" | "connection.recovered" | "candidate.erased")[] | null;
        };
        AccountPage: {
            /** @description What was found. */
            items: components["schemas"]["AccountSummary"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        AccountPolicy: {
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description True: each flag waits until it was reviewed; the rest of the result goes at once. As it was when absent. */
            flagsGate?: boolean;
            /** @description Whether activities appear as notes on the candidate in SmartRecruiters. As it was when absent. */
            notes?: boolean;
            /** @description What we may change about people at SmartRecruiters. As it was when absent; nothing where it was never said. */
            people?: components["schemas"]["PeoplePolicy"];
            /** @description Days after which an order that was not finished expires; never when absent. */
            expiryDays?: number;
            /** @description When candidates who have not finished are reminded; never when absent. */
            reminders?: components["schemas"]["ReminderRule"][];
            /** @description When nobody is reminded or told of another deadline; no such hours when absent. */
            quietHours?: components["schemas"]["QuietHours"];
            /**
             * @description A package ordered again for the same candidate: refused, the same link once more, or a new attempt.
             * @enum {string}
             */
            reorder?: "refuse" | "same-link" | "new-attempt";
            /** @description Days after which the same package may be ordered anew, whatever `reorder` says. */
            reorderAfterDays?: number;
            /**
             * @description Whether a result after the deadline counts; it does when absent.
             * @enum {string}
             */
            lateResult?: "accept" | "refuse";
            /**
             * @description What SmartRecruiters links to: your own report, our page about the result, or our page that says whom to ask.
             * @enum {string}
             */
            reportAccess?: "link" | "page" | "request-access";
            /**
             * @description What our page about a result calls the candidate: by the first name, or by the whole name; the first when absent.
             * @enum {string}
             */
            reportName?: "first" | "whole";
            /** @description Days for which a link to a report works. */
            reportLinkDays?: number;
            /**
             * Format: email
             * @description Where candidates' answers to our mail go.
             */
            replyTo?: string;
            /** @description The address of a person's SmartRecruiters profile, with `{candidateId}` in it. */
            profileUrlTemplate?: string;
        };
        AccountReply: {
            /** @description The Standard Webhooks secret that signs webhooks to the engine; `whsec_` and base64. */
            webhookSecret: string;
            /**
             * Format: date-time
             * @description Until when the secret before this one signs as well; absent when this one signs alone.
             */
            previousSecretUntil?: string;
            /** @description The customer's name, as candidates and admins know it. */
            name: string;
            /**
             * Format: uri
             * @description Where the engine takes `order.placed` webhooks.
             */
            engineUrl: string;
            /**
             * Format: email
             * @description Whom recruiters may ask, shown on report pages that they cannot open; and who gets a mail when a company is connected.
             */
            ownerEmail?: string;
            /** @description The language candidates are addressed in when the order names none. */
            language?: string;
            /**
             * Format: uri
             * @description Where webhooks other than `order.placed` go; the engine's address when absent.
             */
            webhookUrl?: string;
            /** @description The webhooks the account wants besides `order.placed`; none when absent. */
            webhookTypes?: ("order.started" | "order.completed" | "order.rejected" | "order.expired" | "result.recorded" | "result.viewed" | "report.access-requested" | "invitation.sent" | "invitation.bounced" | "submission.failed" | "connection.activated" | "connection.draining" | "connection.closed" | "connection.failing" | "connection.recovered" | "candidate.erased")[];
            /** @description The account, as the vendor named it. */
            accountId: string;
        };
        AccountSummary: {
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description The customer's name, as candidates and admins know it. */
            name: string;
            /**
             * Format: uri
             * @description Where the engine takes `order.placed` webhooks.
             */
            engineUrl: string;
            /**
             * Format: email
             * @description Whom recruiters may ask, shown on report pages that they cannot open; and who gets a mail when a company is connected.
             */
            ownerEmail?: string;
            /** @description The language candidates are addressed in when the order names none. */
            language?: string;
            /**
             * Format: uri
             * @description Where webhooks other than `order.placed` go; the engine's address when absent.
             */
            webhookUrl?: string;
            /** @description The webhooks the account wants besides `order.placed`; none when absent. */
            webhookTypes?: ("order.started" | "order.completed" | "order.rejected" | "order.expired" | "result.recorded" | "result.viewed" | "report.access-requested" | "invitation.sent" | "invitation.bounced" | "submission.failed" | "connection.activated" | "connection.draining" | "connection.closed" | "connection.failing" | "connection.recovered" | "candidate.erased")[];
        };
        /** @description The address a candidate can really be reached at. */
        AddressBody: {
            /** @description The address that is written to. */
            email: string;
        };
        /** @description What the vendor says about a new API key. */
        ApiKeyBody: {
            /** @description What the vendor calls the key. */
            label?: string;
            /** @description The only SmartRecruiters company that the key connects; while it can be used, no key without a company connects that one. */
            companyId?: string;
        };
        ApiKeyList: {
            /** @description What was found. */
            items: components["schemas"]["ApiKeyReply"][];
            /** @description How many older keys are left out because there are too many for one answer. */
            omitted?: number;
        };
        /** @description An API key without its value. */
        ApiKeyReply: {
            /**
             * Format: uuid
             * @description Our id of the API key.
             */
            keyId: string;
            /** @description The first characters of the key, to recognise it by. */
            prefix: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last used.
             */
            lastUsedAt?: string;
            /**
             * Format: date-time
             * @description Since when it opens nothing.
             */
            revokedAt?: string;
            /** @description What the vendor calls the key. */
            label?: string;
            /** @description The only SmartRecruiters company that the key connects; while it can be used, no key without a company connects that one. */
            companyId?: string;
        };
        /** @description An API key that was not used yet. */
        ApiKeyValue: {
            /**
             * Format: uuid
             * @description Our id of the API key.
             */
            keyId: string;
            /** @description The key itself, for the consent page. */
            apiKey: string;
        };
        /** @description What one app owes. */
        AppQueues: {
            /**
             * @description Which of our apps.
             * @enum {string}
             */
            app: "gateway" | "consent" | "ordering" | "notification" | "results";
            /** @description What it owes, one kind of work after the other. */
            works: components["schemas"]["DueWork"][];
            /** @description The newest; `omitted` says how many more there are. */
            deadLetters: components["schemas"]["DeadLetter"][];
            /** @description How many are left out because there are too many for one answer. */
            omitted?: number;
        };
        /** @description One part of a package. */
        Assessment: {
            /** @description An id, as its owner chose it. */
            id: string;
            /** @description What it is called. */
            name: string;
            /** @description What the candidate and the recruiter are told about it. */
            description: string;
            /**
             * @description What kind it is.
             * @enum {string}
             */
            type: "VIDEO_INTERVIEW" | "BEHAVIORAL_ASSESSMENT" | "BACKGROUND_CHECK" | "REFERENCE_CHECK" | "SKILL_TEST" | "INLINE_ASSESSMENT";
        };
        /** @description The result of one assessment. */
        AssessmentScore: {
            /** @description An id, as its owner chose it. */
            id: string;
            /** @description 0 to 100. */
            score?: number;
            /** @description The score in words. */
            scoreLabel?: string;
            /** @description What the result says, in words. */
            summary?: string;
        };
        /** @description How far one assessment of an order has come. */
        AssessmentStatus: {
            /** @description An id, as its owner chose it. */
            id: string;
            /** @description What it is called. */
            name: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "pending" | "in-progress" | "completed" | "expired" | "rejected";
        };
        /** @description One assessment that is to be taken. */
        AssessmentToTake: {
            /** @description An id, as its owner chose it. */
            id: string;
            /** @description What it is called. */
            name: string;
        };
        /** @description One line of the audit trail; its hash covers all of it and the hash of the line before. */
        AuditEntry: {
            /** @description Its place in the trail, from 1 on without gaps. */
            position: number;
            /**
             * Format: date-time
             * @description By the database’s clock.
             */
            at: string;
            /**
             * @description `asked` stands before the change, `answered` after it; one without the other was cut off.
             * @enum {string}
             */
            phase: "asked" | "answered" | "read";
            /** @description Who: the name of a token, or the door somebody came in by. */
            actor: string;
            /** @description What, as the name of the operation. */
            operation: string;
            /** @description SmartRecruiters' id of the company. */
            companyId?: string;
            /** @description The account, as the vendor named it. */
            accountId?: string;
            /** @description On what: ids of ours, and none of a person. */
            subject: {
                [key: string]: string;
            };
            /** @description SHA-256 of what was to be saved, and of what is kept since; absent where that names people. */
            contentsHash?: string;
            /** @description Of a change, where it was asked for: SHA-256 of how what it changes stood before, without secrets and addresses of people. Absent where nothing was there, `unread` where nobody could say. Whoever changes the same at the same moment may come in between. */
            beforeHash?: string;
            /** @description Of a change, where it was answered: the same, of how it stands since; absent where it was refused. */
            afterHash?: string;
            /** @description How it stands. */
            status?: number;
            /** @description Of an answer: the position of what was asked. */
            asked?: number;
            /** @description The `x-correlation-id` of the call. */
            correlationId: string;
            /** @description The hash of the entry before. */
            previousHash: string;
            /** @description The hash of this entry with the one before. */
            hash: string;
        };
        AuditPage: {
            /** @description What was found. */
            items: components["schemas"]["AuditEntry"][];
            /** @description Absent on the last page. */
            nextAfter?: number;
        };
        /** @description How the vendor's product presents itself to candidates and admins; what is left out is the installation's, else neutral. */
        BrandBody: {
            /** @description The name of the vendor's product. */
            productName?: string;
            /** @description The colour of buttons, `#rrggbb`. */
            accent?: string;
            /** @description The colour of words on `accent`, readable on it (WCAG AA, 4.5:1); white or black when absent. */
            onAccent?: string;
            /**
             * Format: uri
             * @description Where people find help.
             */
            helpUrl?: string;
            /**
             * Format: uri
             * @description https, or http on a loopback host
             */
            privacyUrl?: string;
            /**
             * Format: uri
             * @description https, or http on a loopback host
             */
            imprintUrl?: string;
            /**
             * Format: email
             * @description The address whom to ask, shown to people.
             */
            contact?: string;
            /** @description Whose name mails are sent under; the account's name when absent. */
            senderName?: string;
            /**
             * Format: email
             * @description Where answers to mails go; the account's policy may name another address for candidates.
             */
            replyTo?: string;
        };
        /** @description A brand as the vendor sees it: what was saved for it, and nothing of what it takes over. */
        BrandReply: {
            /** @description The account, as the vendor named it. */
            accountId?: string;
            /** @description The picture as it is served; absent where there is none. */
            logo?: components["schemas"]["ServedLogo"];
            /** @description The name of the vendor's product. */
            productName?: string;
            /** @description The colour of buttons, `#rrggbb`. */
            accent?: string;
            /** @description The colour of words on `accent`, readable on it (WCAG AA, 4.5:1); white or black when absent. */
            onAccent?: string;
            /**
             * Format: uri
             * @description Where people find help.
             */
            helpUrl?: string;
            /**
             * Format: uri
             * @description https, or http on a loopback host
             */
            privacyUrl?: string;
            /**
             * Format: uri
             * @description https, or http on a loopback host
             */
            imprintUrl?: string;
            /**
             * Format: email
             * @description The address whom to ask, shown to people.
             */
            contact?: string;
            /** @description Whose name mails are sent under; the account's name when absent. */
            senderName?: string;
            /**
             * Format: email
             * @description Where answers to mails go; the account's policy may name another address for candidates.
             */
            replyTo?: string;
        };
        /** @description Why an order is cancelled, for the recruiter, who reads it in SmartRecruiters. */
        CancelBody: {
            /** @description Why, in words for a person. */
            reason: string;
        };
        /** @description The person an order is about. */
        Candidate: {
            /** @description An id, as its owner chose it. */
            id?: string;
            /** @description The first name. */
            firstName: string;
            /** @description The last name. */
            lastName: string;
            /** @description The address that is written to. */
            email: string;
            /** @description A language tag as SmartRecruiters spells it; absent when it said none. */
            language?: string;
        };
        /** @description Who takes it. */
        CandidateToAssess: {
            /** @description The first name. */
            firstName: string;
            /** @description The last name. */
            lastName: string;
            /** @description The address that is written to. */
            email: string;
            /** @description The candidate's language tag, else the account's, else `en`. */
            language: string;
        };
        /** @description Everything an account offers. */
        CatalogBody: {
            /** @description What can be ordered. */
            packages: components["schemas"]["CatalogPackage"][];
        };
        /** @description A package as the vendor describes it. */
        CatalogPackage: {
            /** @description How long it takes. */
            durationMinutes?: number;
            /** @description Archived packages are not listed and cannot be ordered; they still resolve singly. */
            archived?: boolean;
            /** @description Where it may be ordered; nowhere named means everywhere. */
            locations?: components["schemas"]["PackageLocation"][];
            /**
             * @description Only for remote jobs, or never for them.
             * @enum {string}
             */
            remote?: "only" | "never";
            /** @description Days after which an order of it expires; the account's policy when absent. */
            expiryDays?: number;
            /** @description The mail template of its invitations. */
            templateId?: string;
            /** @description An id, as its owner chose it. */
            id: string;
            /** @description What it is called. */
            name: string;
            /** @description What the candidate and the recruiter are told about it. */
            description: string;
            /**
             * @description What kind it is.
             * @enum {string}
             */
            type: "VIDEO_INTERVIEW" | "BEHAVIORAL_ASSESSMENT" | "BACKGROUND_CHECK" | "REFERENCE_CHECK" | "SKILL_TEST" | "INLINE_ASSESSMENT";
            /** @description The parts of the package, each with how far it has come. */
            assessments: components["schemas"]["Assessment"][];
        };
        /** @description How the answer of Assay compares. */
        Comparison: {
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /**
             * @description What SmartRecruiters asked for.
             * @enum {string}
             */
            call: "list-packages" | "show-package";
            /** @description True where SmartRecruiters would see no difference. */
            same: boolean;
            /** @description The HTTP status that Assay answers. */
            status: number;
            /** @description How many differences there are. */
            count: number;
            /** @description The first of them. */
            differences: components["schemas"]["Difference"][];
        };
        /** @description What the vendor says about a company that two accounts tried to connect. */
        ConfirmConnectionBody: {
            /** @description The account that the company belongs to: the one that is connected, or the one that tried to be. */
            accountId: string;
        };
        /** @description The API key that a company was connected with, as its admin knows it. */
        ConnectingKey: {
            /**
             * Format: uuid
             * @description Our id of the API key.
             */
            keyId: string;
            /** @description How it begins, to recognise it by. */
            prefix: string;
            /** @description What it is called. */
            label?: string;
        };
        /** @description A company's connection as webhooks tell of it. */
        ConnectionHappening: {
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "active" | "draining" | "closed";
            /** @description Grows with every change of the connection: what has the higher one is newer. */
            revision: number;
            /**
             * Format: date-time
             * @description Since when no new orders are taken.
             */
            drainingSince?: string;
            /**
             * Format: date-time
             * @description Since when the vendor has to confirm it, because another account's key tried to connect the company, too.
             */
            heldSince?: string;
        };
        /** @description A connection that SmartRecruiters began to refuse, or takes again. */
        ConnectionHealth: {
            /**
             * Format: date-time
             * @description What happened from then on.
             */
            since: string;
            /**
             * @description Why it fails; absent where it works again.
             * @enum {string}
             */
            reason?: "credential-refused" | "tokens-refused";
            /** @description What SmartRecruiters answered. */
            httpStatus?: number;
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "active" | "draining" | "closed";
            /** @description Grows with every change of the connection: what has the higher one is newer. */
            revision: number;
            /**
             * Format: date-time
             * @description Since when no new orders are taken.
             */
            drainingSince?: string;
            /**
             * Format: date-time
             * @description Since when the vendor has to confirm it, because another account's key tried to connect the company, too.
             */
            heldSince?: string;
        };
        ConnectionList: {
            /** @description What was found. */
            items: components["schemas"]["ConnectionReply"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        ConnectionReply: {
            /**
             * Format: uuid
             * @description Our id of the connection.
             */
            connectionId: string;
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "active" | "draining" | "closed";
            /**
             * Format: date-time
             * @description When the company was connected.
             */
            connectedAt: string;
            /**
             * Format: date-time
             * @description Since when no new orders are taken.
             */
            drainingSince?: string;
            /**
             * Format: date-time
             * @description When the credentials were destroyed.
             */
            closedAt?: string;
            /**
             * @description Whether SmartRecruiters lets us in with the credential of the connection.
             * @enum {string}
             */
            health: "ok" | "failing" | "unknown";
            /**
             * Format: date-time
             * @description When that was last seen.
             */
            healthCheckedAt?: string;
            /** @description The API key the company was connected with; absent where it is not known. */
            connectedWith?: components["schemas"]["ConnectingKey"];
            /** @description What SmartRecruiters may do here. */
            scopes?: string[];
            /**
             * Format: date-time
             * @description When SmartRecruiters last got a token from us.
             */
            lastCalledAt?: string;
            /**
             * Format: date-time
             * @description When SmartRecruiters last gave us a token.
             */
            lastReachedAt?: string;
            /**
             * Format: date-time
             * @description Since when it takes no orders, because another account's key tried to connect the company at the same time.
             */
            heldSince?: string;
            /** @description The other account that tried to connect a held company. */
            contenderAccountId?: string;
        };
        /** @description A connection, and when it began to fail and worked again. */
        ConnectionStory: {
            /** @description The newest first; the first one says why it fails now, if it does. */
            healthHistory: components["schemas"]["HealthChange"][];
            /**
             * Format: uuid
             * @description Our id of the connection.
             */
            connectionId: string;
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "active" | "draining" | "closed";
            /**
             * Format: date-time
             * @description When the company was connected.
             */
            connectedAt: string;
            /**
             * Format: date-time
             * @description Since when no new orders are taken.
             */
            drainingSince?: string;
            /**
             * Format: date-time
             * @description When the credentials were destroyed.
             */
            closedAt?: string;
            /**
             * @description Whether SmartRecruiters lets us in with the credential of the connection.
             * @enum {string}
             */
            health: "ok" | "failing" | "unknown";
            /**
             * Format: date-time
             * @description When that was last seen.
             */
            healthCheckedAt?: string;
            /** @description The API key the company was connected with; absent where it is not known. */
            connectedWith?: components["schemas"]["ConnectingKey"];
            /** @description What SmartRecruiters may do here. */
            scopes?: string[];
            /**
             * Format: date-time
             * @description When SmartRecruiters last got a token from us.
             */
            lastCalledAt?: string;
            /**
             * Format: date-time
             * @description When SmartRecruiters last gave us a token.
             */
            lastReachedAt?: string;
            /**
             * Format: date-time
             * @description Since when it takes no orders, because another account's key tried to connect the company at the same time.
             */
            heldSince?: string;
            /** @description The other account that tried to connect a held company. */
            contenderAccountId?: string;
        };
        CreatedApiKey: {
            /** @description The key itself; it is shown this once. */
            apiKey: string;
            /** @description What the vendor calls the key. */
            label?: string;
            /** @description The only SmartRecruiters company that the key connects; while it can be used, no key without a company connects that one. */
            companyId?: string;
            /**
             * Format: uuid
             * @description Our id of the API key.
             */
            keyId: string;
            /** @description The first characters of the key, to recognise it by. */
            prefix: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last used.
             */
            lastUsedAt?: string;
            /**
             * Format: date-time
             * @description Since when it opens nothing.
             */
            revokedAt?: string;
        };
        CreatedVendorToken: {
            /** @description The token itself; it is shown this once and kept nowhere. */
            token: string;
            /** @description What it is for, such as "engine in production"; it stands where something is noted that was done with it. */
            name: string;
            /** @description What it is good for; each operation says which one it needs. */
            scopes: ("read" | "write" | "keys" | "people" | "admin")[];
            /** @description The only accounts it is good for; what belongs to others is answered as if it were not there. All accounts, if absent. */
            accountIds?: string[];
            /**
             * Format: date-time
             * @description When it ends by itself, not after the token that asks for it; never, if absent.
             */
            expiresAt?: string;
            /**
             * Format: uuid
             * @description Our id of the token.
             */
            tokenId: string;
            /** @description How the token begins, to recognise it by. */
            prefix: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute.
             */
            lastUsedAt?: string;
        };
        /** @description An event that an app could not consume. */
        DeadLetter: {
            /**
             * Format: uuid
             * @description Our id of the event.
             */
            eventId: string;
            /** @description Whose work failed. */
            consumer: string;
            /** @description What the event tells. */
            type: string;
            /** @description SmartRecruiters' id of the company. */
            companyId?: string;
            /** @description The kind of failure. */
            reason: string;
            /** @description What was tried, and what came of it. */
            attempts: number;
            /**
             * Format: date-time
             * @description When it was given up.
             */
            deadAt: string;
        };
        /** @description One thing in which the answer of Assay is not that of the earlier integration. */
        Difference: {
            /**
             * @description `missing` here, `extra` here, in another `order`, of another `type` or `value`; `undocumented` is what SmartRecruiters does not know.
             * @enum {string}
             */
            kind: "status" | "missing" | "extra" | "order" | "type" | "value" | "undocumented";
            /** @description Where: packages and assessments by their ids. */
            place: string;
            /** @description What the earlier integration answered, as the beginning of its JSON. */
            theirs?: string;
            /** @description What Assay answers, as the beginning of its JSON. */
            ours?: string;
        };
        /** @description How much of one kind of due work is left; numbers stop at 10,000. */
        DueWork: {
            /** @description What it is called. */
            name: string;
            /** @description How much is owed at all, now or later. */
            waiting: number;
            /** @description How much of it is due now and nobody has taken up. */
            due: number;
            /** @description How much of it was tried before; work that repeats, such as checks, counts, too. */
            tried: number;
            /**
             * Format: date-time
             * @description Since when the oldest is due.
             */
            oldestDueAt?: string;
            /**
             * Format: date-time
             * @description When the next is due that is not due yet.
             */
            nextDueAt?: string;
        };
        /** @description An API key that an earlier integration gave out: itself, or its SHA-256 where that is all that was kept. */
        EarlierApiKey: {
            /** @description The key as its admin has it. */
            apiKey?: string;
            /** @description The SHA-256 of the key, in hexadecimal digits. */
            apiKeySha256?: string;
            /** @description What the vendor calls the key. */
            label?: string;
        };
        /** @description How a company is connected by an earlier integration. */
        EarlierConnection: {
            /** @description What SmartRecruiters was given. */
            issued: components["schemas"]["EarlierIssuedCredential"];
            /** @description What SmartRecruiters gave. */
            granted: components["schemas"]["EarlierGrantedCredential"];
            /** @description The API key it was connected with; one that nobody knows is made where none is named. */
            key?: components["schemas"]["EarlierApiKey"];
        };
        /** @description What SmartRecruiters gave an earlier integration for one company. */
        EarlierGrantedCredential: {
            /** @description The id that SmartRecruiters gave. */
            clientId: string;
            /** @description The secret that SmartRecruiters gave. */
            clientSecret: string;
        };
        /** @description What an earlier integration gave SmartRecruiters, and SmartRecruiters still shows when it wants a token. */
        EarlierIssuedCredential: {
            /** @description The id that SmartRecruiters was given. */
            clientId: string;
            /** @description The secret that SmartRecruiters was given. */
            clientSecret?: string;
            /** @description The SHA-256 of that secret, in hexadecimal digits. */
            clientSecretSha256?: string;
        };
        /** @description How many rows, or files, of one place named the person. */
        ErasedPlace: {
            /** @description `app.table`, or files. */
            place: string;
            /** @description How many. */
            count: number;
        };
        /** @description How far an erasure has come. */
        Erasure: {
            /**
             * Format: uuid
             * @description The erasure; `POST /v1/erasures` tells its id.
             */
            erasureId: string;
            /**
             * @description How far it has come.
             * @enum {string}
             */
            state: "due" | "done";
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            requestedAt: string;
            /** @description What it waits for, as the code of a problem, such as `unavailable` while an app is silent. */
            waitingFor?: string;
            /** @description What was erased, where, how much and when, signed by us. */
            certificate?: components["schemas"]["ErasureCertificate"];
        };
        /** @description Who is to be erased. */
        ErasureBody: {
            /** @description Whether open orders are ended first, and results that SmartRecruiters was not told yet are given up. */
            cancelOpen?: boolean;
            /** @description SmartRecruiters' id of the company. */
            companyId?: string;
            /** @description The candidate’s id at SmartRecruiters; goes with `companyId`. */
            candidateId?: string;
            /**
             * Format: email
             * @description Instead of both.
             */
            email?: string;
        };
        /** @description The facts with their proof. */
        ErasureCertificate: {
            /** @description What was erased; what the signature is about. */
            facts: components["schemas"]["ErasureFacts"];
            /** @description SHA-256 of the facts as canonical JSON: names sorted, no spaces. */
            sha256: string;
            /** @description HMAC-SHA-256 of the same under a key of this installation: nobody else can make one. */
            signature: string;
        };
        /** @description What was erased, where, how much and when; it names nobody. */
        ErasureFacts: {
            /**
             * Format: uuid
             * @description The erasure; `POST /v1/erasures` tells its id.
             */
            erasureId: string;
            /**
             * @description Whom it is about: one candidate of a company, an address, or all that were kept long enough.
             * @enum {string}
             */
            scope: "candidate" | "address" | "retention";
            /** @description HMAC-SHA-256 of who it was, under a key of this installation; of `retention` always the same. */
            subjectHash: string;
            /**
             * Format: date-time
             * @description When it was asked for last before it began: orders that came later are not erased by it.
             */
            requestedAt: string;
            /**
             * Format: date-time
             * @description When nothing was left.
             */
            finishedAt: string;
            /**
             * Format: uuid
             * @description The erasure that was done once more by this one, because a backup of before it was restored.
             */
            repeats?: string;
            /** @description How many orders were ended for it. */
            cancelledOrders: number;
            /** @description `app.table`, or files, with how many of each named the person. */
            places: components["schemas"]["ErasedPlace"][];
        };
        EventPage: {
            /** @description What was, is to be, or would have been told, the oldest first. */
            items: components["schemas"]["Webhook"][];
            /** @description Where to go on, at once or later; absent where there was nothing. */
            nextCursor?: string;
        };
        /** @description A later deadline for one order. */
        ExtensionBody: {
            /**
             * Format: date-time
             * @description The new deadline; later than now and than the present one.
             */
            expiresAt: string;
            /**
             * @description Why, in words for a person.
             * @enum {string}
             */
            reason?: "extension" | "accommodation";
        };
        /** @description One value, mapped or only seen, and what follows from it. */
        FieldEffect: {
            /** @description The declared field. */
            fieldId: string;
            /** @description The value, as SmartRecruiters sends it. */
            value: string;
            /** @description What is selected by it. */
            mapped: boolean;
            /** @description What follows from it, for a person. */
            effect: string;
            /** @description The packages that it names and the account does not have: misspelt, or described later. */
            missingPackages?: string[];
            /**
             * Format: date-time
             * @description When SmartRecruiters last sent the value; absent when it never did.
             */
            lastSeenAt?: string;
        };
        /** @description What the values of one declared field select. */
        FieldMapping: {
            /** @description The declared field. */
            fieldId: string;
            /** @description The values that are mapped. */
            values: components["schemas"]["MappedValue"][];
        };
        FieldMappings: {
            /** @description Every mapped value and every value that SmartRecruiters ever sent. */
            effects: components["schemas"]["FieldEffect"][];
            /** @description How many values are left out because there are too many for one answer. */
            omitted?: number;
            /** @description What the values of the fields select. */
            mappings: components["schemas"]["FieldMapping"][];
            /** @description The account, as the vendor named it. */
            accountId: string;
        };
        /** @description What the declared fields select in one account. */
        FieldMappingsBody: {
            /** @description What the values of the fields select. */
            mappings: components["schemas"]["FieldMapping"][];
        };
        /** @description One integrity observation. */
        Flag: {
            /** @description A short name, such as `tab-switch`. */
            kind: string;
            /**
             * @description How much it weighs.
             * @enum {string}
             */
            severity: "low" | "medium" | "high";
            /** @description What it says. */
            text: string;
            /** @description What shows it. */
            evidence?: components["schemas"]["FlagEvidence"];
            /** @description What a person decided about the flag. */
            reviewed?: components["schemas"]["FlagReview"];
        };
        /** @description What an observation rests on; never handed on. */
        FlagEvidence: {
            /**
             * Format: uri
             * @description Where it leads.
             */
            url?: string;
            /** @description What it says. */
            text?: string;
        };
        /** @description That a person looked at an observation. */
        FlagReview: {
            /** @description Who, as the vendor calls them. */
            by: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * @description What a person decided.
             * @enum {string}
             */
            decision: "confirmed" | "dismissed";
        };
        /** @description What a person thought of a flag. */
        FlagReviewBody: {
            /** @description Who looked at it, as the vendor calls them. */
            by: string;
            /**
             * @description What a person decided.
             * @enum {string}
             */
            decision: "confirmed" | "dismissed";
            /**
             * Format: date-time
             * @description When; now when absent.
             */
            at?: string;
        };
        /** @description A moment at which a connection began to fail, or worked again. */
        HealthChange: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * @description Whether SmartRecruiters lets us in with the credential of the connection.
             * @enum {string}
             */
            health: "ok" | "failing";
            /**
             * @description Why, in words for a person.
             * @enum {string}
             */
            reason?: "credential-refused" | "tokens-refused";
            /** @description What SmartRecruiters answered. */
            httpStatus?: number;
        };
        /** @description One thing that an earlier integration had: an account, its packages, an API key or a connection, and no two of them. */
        ImportBody: {
            /** @description The company that the connection is of, or the only one that the key connects. */
            companyId?: string;
            /** @description The account itself. */
            account?: components["schemas"]["AccountBody"];
            /** @description Everything that the account offers. */
            packages?: components["schemas"]["CatalogPackage"][];
            /** @description An API key that the account's admin has. */
            key?: components["schemas"]["EarlierApiKey"];
            /** @description How the company is connected to the account. */
            connection?: components["schemas"]["EarlierConnection"];
        };
        /** @description What came of it, or would come of it. */
        ImportedLine: {
            /**
             * @description What it was.
             * @enum {string}
             */
            what: "account" | "packages" | "key" | "connection";
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description SmartRecruiters' id of the company. */
            companyId?: string;
            /**
             * @description What came of it.
             * @enum {string}
             */
            outcome: "created" | "changed" | "unchanged" | "would-create" | "would-change";
            /** @description True where that needs an account which is not there yet. */
            awaitsAccount?: boolean;
        };
        /** @description Everything an account offers or ever offered. */
        KeptCatalog: {
            /** @description How many archived packages are left out because there are too many for one answer. */
            omitted?: number;
            /** @description What can be ordered. */
            packages: components["schemas"]["CatalogPackage"][];
            /** @description The account, as the vendor named it. */
            accountId: string;
        };
        /** @description A flag as it is kept. */
        KeptFlag: {
            /** @description The same for the same observation in every version. */
            flagId: string;
            /** @description Whether it may leave: true unless it was dismissed, or nobody has reviewed it where that is demanded. */
            released: boolean;
            /** @description A short name, such as `tab-switch`. */
            kind: string;
            /**
             * @description How much it weighs.
             * @enum {string}
             */
            severity: "low" | "medium" | "high";
            /** @description What it says. */
            text: string;
            /** @description What shows it. */
            evidence?: components["schemas"]["FlagEvidence"];
            /** @description What a person decided about the flag. */
            reviewed?: components["schemas"]["FlagReview"];
        };
        /** @description What one value of a field selects; all of it may be absent, then the value is only known. */
        MappedValue: {
            /** @description The value, as SmartRecruiters sends it. */
            value: string;
            /** @description Only these packages are listed. They may be described later; `effects` names those that are not there yet. */
            packages?: string[];
            /** @description The mail template of orders with this value, unless the package has its own. */
            templateId?: string;
            /** @description The language of orders with this value, unless the candidate has one. */
            language?: string;
        };
        /** @description What an engine answers that will never take an order. */
        OrderDeclined: {
            /** @description Permanent, for programs; the first 64 characters are kept. */
            code: string;
            /** @description For the recruiter who ordered; the first 1,000 characters are kept. */
            message: string;
        };
        /** @description An order as webhooks tell of it: ids and how it stands, no names and no addresses. */
        OrderHappening: {
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /** @description The vendor's id of the package. */
            packageId: string;
            /** @description SmartRecruiters' id of the order. */
            smartrecruitersOrderId: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "pending" | "in-progress" | "completed" | "expired" | "rejected";
            /** @description Grows with every change of the order: what has the higher one is newer, whichever arrives first. */
            revision: number;
            /**
             * Format: date-time
             * @description When the mail server took the invitation.
             */
            invitedAt?: string;
            /**
             * Format: date-time
             * @description When the candidate began.
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When the candidate finished.
             */
            completedAt?: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expiresAt?: string;
            /** @description The newest version of the result; absent while there is none. */
            resultVersion?: number;
        };
        /** @description The candidate's way to the assessment: whoever has it is the candidate. */
        OrderLink: {
            /** @description Where it leads. */
            url: string;
            /**
             * Format: date-time
             * @description Until when the candidate may take it.
             */
            expiresAt?: string;
        };
        /** @description An order to which something happened that has a reason. */
        OrderMishap: {
            /** @description What went wrong, for a person. */
            reason: string;
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /** @description The vendor's id of the package. */
            packageId: string;
            /** @description SmartRecruiters' id of the order. */
            smartrecruitersOrderId: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "pending" | "in-progress" | "completed" | "expired" | "rejected";
            /** @description Grows with every change of the order: what has the higher one is newer, whichever arrives first. */
            revision: number;
            /**
             * Format: date-time
             * @description When the mail server took the invitation.
             */
            invitedAt?: string;
            /**
             * Format: date-time
             * @description When the candidate began.
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When the candidate finished.
             */
            completedAt?: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expiresAt?: string;
            /** @description The newest version of the result; absent while there is none. */
            resultVersion?: number;
        };
        OrderPage: {
            /** @description What was found. */
            items: components["schemas"]["OrderReply"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        OrderReply: {
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /** @description SmartRecruiters' id of the order. */
            smartrecruitersOrderId: string;
            /** @description The vendor's id of the package. */
            packageId: string;
            /** @description What the package was called when it was ordered. */
            packageName: string;
            /** @description SmartRecruiters' id of the job. */
            jobId: string;
            /** @description Who takes the assessment. */
            candidate: components["schemas"]["Candidate"];
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "pending" | "in-progress" | "completed" | "expired" | "rejected";
            /**
             * @description Whether the candidate has been written to, and whether it came back.
             * @enum {string}
             */
            invitation: "due" | "sent" | "failed" | "bounced" | "not-needed";
            /** @description The parts of the package, each with how far it has come. */
            assessments: components["schemas"]["AssessmentStatus"][];
            /** @description Mapped fields by id, as they were when the order was placed. */
            fields: {
                [key: string]: string;
            };
            /** @description Why the order was rejected, for a person. */
            reason?: string;
            /**
             * Format: date-time
             * @description When SmartRecruiters placed the order.
             */
            placedAt: string;
            /**
             * Format: date-time
             * @description When the mail server took the invitation.
             */
            invitedAt?: string;
            /**
             * Format: date-time
             * @description When the candidate began.
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When the candidate finished.
             */
            completedAt?: string;
            /**
             * Format: date-time
             * @description When SmartRecruiters had the final status.
             */
            settledAt?: string;
            /**
             * @description Absent means `manual`.
             * @enum {string}
             */
            kind?: "manual" | "inline";
            /**
             * Format: date-time
             * @description Until when the candidate may take it.
             */
            expiresAt?: string;
            /** @description The candidate's time zone, where it is known. */
            timeZone?: string;
            /**
             * Format: uuid
             * @description The order whose assessment, link and result this one shares.
             */
            followsOrderId?: string;
            /** @description The candidate's profile at SmartRecruiters, by the account's template when the order was placed. */
            profileUrl?: string;
        };
        /** @description What an engine answers that takes an order. */
        OrderTaken: {
            /**
             * Format: uri
             * @description Where the candidate takes the assessment.
             */
            assessmentUrl: string;
        };
        /** @description What an engine is told of a new order. */
        OrderToAssess: {
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /** @description The vendor's id of the package. */
            packageId: string;
            /** @description The parts of the package, each with how far it has come. */
            assessments: components["schemas"]["AssessmentToTake"][];
            /** @description Who takes the assessment. */
            candidate: components["schemas"]["CandidateToAssess"];
            /** @description SmartRecruiters' id of the job. */
            jobId: string;
            /** @description Mapped fields by id. */
            fields: {
                [key: string]: string;
            };
            /** @description The candidate's profile at SmartRecruiters. */
            profileUrl?: string;
            /**
             * @description `inline` for an order that is taken while applying; absent otherwise.
             * @enum {string}
             */
            kind?: "manual" | "inline";
            /** @description Where an inline order's candidate is sent when done. */
            returnUrl?: string;
        };
        /** @description The lists that somebody may have to look at. */
        OrderViewList: {
            /** @description Apps that did not answer: their views are left out. */
            missing: ("gateway" | "consent" | "ordering" | "notification" | "results")[];
            /** @description What was found. */
            items: components["schemas"]["ViewCount"][];
        };
        /** @description A note on a candidate that is owed to SmartRecruiters. */
        OwedNote: {
            /**
             * @description What the note tells.
             * @enum {string}
             */
            activity: "invited" | "started" | "completed" | "report-ready";
            /** @description Whether this call made it due; one that was due or under way already is left as it is. */
            madeDue: boolean;
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
        };
        /** @description An account's own words for one kind of mail. */
        OwnLetter: {
            /** @description One line; the same placeholders as in the body, but for `{link}`. */
            subject: string;
            /** @description Plain text; an empty line begins a paragraph. Placeholders: `{candidate.firstName}`, `{package.name}`, `{account.name}`, `{product.name}`, `{deadline}`, `{link}`. A paragraph that is `{link}` is the button, which follows by itself where there is no `{link}`. */
            body: string;
        };
        /** @description Whether a package is listed, and the one reason when it is not. */
        PackageExplanation: {
            /** @description The vendor's id of the package. */
            packageId: string;
            /** @description What it is called. */
            name: string;
            /** @description Whether SmartRecruiters is shown it. */
            listed: boolean;
            /**
             * @description Why, in words for a person.
             * @enum {string}
             */
            reason?: "archived" | "remote-only" | "not-remote" | "other-location" | "field-value";
            /** @description The reason, for a person. */
            text?: string;
            /** @description The field whose value selects other packages, where that is the reason. */
            fieldId?: string;
            /** @description The value of that field which selects other packages. */
            value?: string;
        };
        PackageExplanations: {
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description What was found. */
            items: components["schemas"]["PackageExplanation"][];
            /** @description How many archived packages are left out because there are too many for one answer. */
            omitted?: number;
        };
        /** @description A place where a package may be ordered. */
        PackageLocation: {
            /** @description The country, as ISO 3166 writes it. */
            countryCode: string;
            /** @description The region, abbreviated. */
            regionAbbr?: string;
            /** @description The city of the job. */
            city?: string;
        };
        /** @description What an account allows us to change about people at SmartRecruiters. */
        PeoplePolicy: {
            /** @description Whether registrations create candidates and update first names at SmartRecruiters. */
            createAndUpdate: boolean;
        };
        /** @description A person of the vendor's, and how they stand at SmartRecruiters. */
        Person: {
            /** @description SmartRecruiters' id of the company. */
            companyId?: string;
            /** @description The person's id at SmartRecruiters, once it is known. */
            candidateId?: string;
            /** @description The first name. */
            firstName?: string;
            /** @description The last name. */
            lastName?: string;
            /** @description The address that is written to. */
            email?: string;
            /** @description What the interview was about. */
            interview?: string;
            /** @description SmartRecruiters' id of the job. */
            jobId?: string;
            /** @description "View in SmartRecruiters". */
            profileUrl?: string;
            /** @description How telling SmartRecruiters of the person stands. */
            registration?: components["schemas"]["PersonRegistration"];
            /** @description Each with how telling SmartRecruiters of it stands. */
            ratings: components["schemas"]["PersonRating"][];
            /** @description How many ratings are left out because there are too many for one answer. */
            omitted?: number;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description The vendor's id of the person. */
            personId: string;
        };
        /** @description One call to SmartRecruiters about a person; no personal data. */
        PersonAttempt: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description What was called, such as `search` or `create`. */
            call: string;
            /** @description What came of it. */
            outcome: string;
            /** @description The status that was answered. */
            httpStatus?: number;
            /** @description The beginning of what was answered. */
            excerpt?: string;
        };
        /** @description Everything that is kept of a person. */
        PersonExport: {
            /**
             * Format: date-time
             * @description When it was put together.
             */
            exportedAt: string;
            /** @description Each place that can name somebody, also where it does not name this person. */
            places: components["schemas"]["PersonPlace"][];
        };
        /** @description What one place says of a person, row by row, as it is kept. */
        PersonPlace: {
            /** @description `app.table`, or files, as in the certificate of an erasure. */
            place: string;
            /** @description What is there, as it is kept. */
            rows: Record<string, never>[];
        };
        /** @description How the rating of one interview stands. */
        PersonRating: {
            /** @description The vendor's id of the interview. */
            interviewId: string;
            /** @description What the interview was about. */
            interview: string;
            /**
             * @description What was thought of the person.
             * @enum {string}
             */
            rating: "yes" | "maybe" | "no";
            /** @description What stands on the person at SmartRecruiters. */
            tag: string;
            /** @description Tags of earlier ratings of this interview: they stay until a recruiter removes them. */
            formerTags: string[];
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "off" | "waiting" | "due" | "done" | "conflict" | "unknown" | "parked" | "failed";
            /** @description Why it is not done; a permanent name. */
            reason?: string;
            /** @description What a person can do about it. */
            nextStep?: string;
            /** @description What was tried, and what came of it. */
            attempts: components["schemas"]["PersonAttempt"][];
        };
        /** @description How the newest registration of a person stands. */
        PersonRegistration: {
            /**
             * @description What came of it.
             * @enum {string}
             */
            outcome?: "created" | "updated" | "found" | "linked";
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "off" | "waiting" | "due" | "done" | "conflict" | "unknown" | "parked" | "failed";
            /** @description Why it is not done; a permanent name. */
            reason?: string;
            /** @description What a person can do about it. */
            nextStep?: string;
            /** @description What was tried, and what came of it. */
            attempts: components["schemas"]["PersonAttempt"][];
        };
        /** @description How an account wants its orders handled; what is left out is as it always was, but for the switches of the portal page, which stay. */
        PolicyBody: {
            /** @description Days after which an order that was not finished expires; never when absent. */
            expiryDays?: number;
            /** @description When candidates who have not finished are reminded; never when absent. */
            reminders?: components["schemas"]["ReminderRule"][];
            /** @description When nobody is reminded or told of another deadline; no such hours when absent. */
            quietHours?: components["schemas"]["QuietHours"];
            /**
             * @description A package ordered again for the same candidate: refused, the same link once more, or a new attempt.
             * @enum {string}
             */
            reorder?: "refuse" | "same-link" | "new-attempt";
            /** @description Days after which the same package may be ordered anew, whatever `reorder` says. */
            reorderAfterDays?: number;
            /**
             * @description Whether a result after the deadline counts; it does when absent.
             * @enum {string}
             */
            lateResult?: "accept" | "refuse";
            /**
             * @description What SmartRecruiters links to: your own report, our page about the result, or our page that says whom to ask.
             * @enum {string}
             */
            reportAccess?: "link" | "page" | "request-access";
            /**
             * @description What our page about a result calls the candidate: by the first name, or by the whole name; the first when absent.
             * @enum {string}
             */
            reportName?: "first" | "whole";
            /** @description Days for which a link to a report works. */
            reportLinkDays?: number;
            /**
             * Format: email
             * @description Where candidates' answers to our mail go.
             */
            replyTo?: string;
            /** @description The address of a person's SmartRecruiters profile, with `{candidateId}` in it. */
            profileUrlTemplate?: string;
            /** @description True: each flag waits until it was reviewed; the rest of the result goes at once. As it was when absent. */
            flagsGate?: boolean;
            /** @description Whether activities appear as notes on the candidate in SmartRecruiters. As it was when absent. */
            notes?: boolean;
            /** @description What we may change about people at SmartRecruiters. As it was when absent; nothing where it was never said. */
            people?: components["schemas"]["PeoplePolicy"];
        };
        /** @description What is different about a policy from now on; what is left out stays, `null` takes away what may be absent. */
        PolicyChange: {
            /** @description Days after which an order that was not finished expires; never when absent. */
            expiryDays?: number | null;
            /** @description When candidates who have not finished are reminded; never when absent. */
            reminders?: components["schemas"]["ReminderRule"][] | null;
            /** @description When nobody is reminded or told of another deadline; no such hours when absent. */
            quietHours?: components["schemas"]["QuietHours"] | null;
            /** @description A package ordered again for the same candidate: refused, the same link once more, or a new attempt. */
            reorder?: ("refuse" | "same-link" | "new-attempt") | null;
            /** @description Days after which the same package may be ordered anew, whatever `reorder` says. */
            reorderAfterDays?: number | null;
            /** @description Whether a result after the deadline counts; it does when absent. */
            lateResult?: ("accept" | "refuse") | null;
            /** @description What SmartRecruiters links to: your own report, our page about the result, or our page that says whom to ask. */
            reportAccess?: ("link" | "page" | "request-access") | null;
            /** @description What our page about a result calls the candidate: by the first name, or by the whole name; the first when absent. */
            reportName?: ("first" | "whole") | null;
            /** @description Days for which a link to a report works. */
            reportLinkDays?: number | null;
            /** @description Where candidates' answers to our mail go. */
            replyTo?: string | null;
            /** @description The address of a person's SmartRecruiters profile, with `{candidateId}` in it. */
            profileUrlTemplate?: string | null;
            /** @description True: each flag waits until it was reviewed; the rest of the result goes at once. As it was when absent. */
            flagsGate?: boolean | null;
            /** @description Whether activities appear as notes on the candidate in SmartRecruiters. As it was when absent. */
            notes?: boolean | null;
            /** @description What we may change about people at SmartRecruiters. As it was when absent; nothing where it was never said. */
            people?: components["schemas"]["PeoplePolicy"] | null;
        };
        PortalLink: {
            /**
             * Format: uri
             * @description Where it leads.
             */
            url: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expiresAt: string;
        };
        /** @description For whom the vendor opens the portal page. */
        PortalLinkBody: {
            /**
             * Format: date-time
             * @description When the vendor's product last made its user confirm who they are; keys are shown for five minutes after it.
             */
            stepUpAt?: string;
            /** @description What the user may do: `policy` needs a token with `write`, `connections` one with `admin`; all that the token may, when absent. */
            permissions?: ("keys" | "policy" | "connections")[];
            /** @description Minutes for which the page works; 15 when absent. */
            expiresInMinutes?: number;
        };
        /** @description A failure, by RFC 9457. The code is permanent, the title is not. */
        Problem: {
            /** @description The code as an address: `urn:assay:problem:` and the code. */
            type: string;
            /** @description What went wrong, for a person; it may be said better at any time. */
            title: string;
            /** @description The HTTP status of the answer. */
            status: number;
            /**
             * @description What went wrong; permanent.
             * @enum {string}
             */
            code: "internal" | "answer-too-large" | "invalid-input" | "not-found" | "unauthenticated" | "unavailable" | "account-in-use" | "account-not-found" | "api-key-in-use" | "api-key-not-found" | "api-key-of-another-company" | "api-key-refused" | "api-key-used" | "brand-not-readable" | "company-already-connected" | "company-connected-elsewhere" | "company-not-connected" | "company-not-consented" | "company-reserved" | "connection-held" | "connection-not-held" | "connection-draining" | "consent-flow-expired" | "consent-form-refused" | "credential-refused" | "partner-not-configured" | "portal-action-refused" | "portal-link-expired" | "reconnect-needed" | "redirect-refused" | "smartrecruiters-unavailable" | "too-many-tries" | "api-key-taken" | "client-id-taken" | "connection-ended" | "granted-credential-refused" | "call-under-way" | "company-mismatch" | "grant-type-unsupported" | "idempotency-key-reused" | "logo-refused" | "logo-too-large" | "not-offered" | "payload-too-large" | "precondition-failed" | "precondition-required" | "scope-missing" | "scope-unknown" | "token-bound" | "too-many-requests" | "too-many-vendor-tokens" | "unsupported-media-type" | "vendor-token-not-found" | "console-action-refused" | "console-form-refused" | "console-sign-in-failed" | "console-signed-out" | "timeline-link-not-found" | "template-not-found" | "template-placeholder-unknown" | "address-not-refused" | "already-ordered" | "already-ordered-recently" | "assessment-not-found" | "candidate-not-written-to" | "candidate-unreachable" | "invited-too-often" | "link-not-found" | "order-closed" | "order-conflict" | "order-not-found" | "package-archived" | "package-not-found" | "webhook-not-found" | "account-not-connected" | "company-unclear" | "flag-not-found" | "note-not-found" | "note-perhaps-written" | "note-written" | "order-refused" | "person-not-found" | "profile-link-refused" | "report-link-not-found" | "report-kept" | "report-not-pdf" | "report-too-large" | "report-uploaded" | "result-not-found" | "submission-not-found" | "certificate-not-ours" | "erasure-not-found" | "order-erased" | "orders-open" | "report-not-found" | "person-busy";
            /** @description The correlation id; quote it in questions. */
            instance: string;
            /** @description Every wrong place of the input, where that is what went wrong. */
            errors?: {
                /** @description A JSON pointer (RFC 6901) into the body, or the name of a parameter after a slash. */
                pointer: string;
                /** @description What was expected there, for a person. */
                message: string;
            }[];
        };
        /** @description The address of a person's profile at SmartRecruiters. */
        ProfileLinkBody: {
            /** @description Where it leads. */
            url: string;
        };
        /** @description How far the candidate has come; an empty body says "started". */
        ProgressBody: {
            /** @description The parts of the package, each with how far it has come. */
            assessments?: components["schemas"]["ReportedAssessment"][];
        };
        /** @description What every app owes at this moment. */
        Queues: {
            /** @description One by one. */
            apps: components["schemas"]["AppQueues"][];
            /** @description The apps that could not be asked just now. */
            missing: string[];
        };
        /** @description The hours in which no candidate is written to of our own accord; the first invitation is always sent at once. */
        QuietHours: {
            /** @description When they begin, such as 21:00. */
            from: string;
            /** @description When they end; on the next day where that is earlier than they begin. */
            to: string;
            /** @description An IANA time zone; the candidate's own counts where it is known. */
            timeZone: string;
        };
        /** @description What was thought of a person after an interview. */
        RatingBody: {
            /** @description The interview's name, as it stands in the tag. */
            interview: string;
            /**
             * @description What was thought of the person.
             * @enum {string}
             */
            rating: "yes" | "maybe" | "no";
        };
        /** @description What the earlier integration answered. */
        RecordedAnswer: {
            /** @description The HTTP status. */
            status: number;
            /** @description The JSON that was answered; absent where there was none. */
            body?: unknown;
        };
        /** @description A call of SmartRecruiters as the earlier integration took it, and what it answered. */
        RecordedCall: {
            /**
             * @description What SmartRecruiters asked for.
             * @enum {string}
             */
            call: "list-packages" | "show-package";
            /** @description The query of a package list as it came, without its question mark. */
            query?: string;
            /** @description The package that was asked for, where it was a single one. */
            packageId?: string;
            /** @description What the earlier integration answered. */
            answer: components["schemas"]["RecordedAnswer"];
        };
        RecordedResult: {
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description 1 for the first result, one more for each that differs. */
            version: number;
            /**
             * @description How far handing it to SmartRecruiters has come.
             * @enum {string}
             */
            submission: "due" | "delivered" | "parked" | "dead-lettered" | "gone";
        };
        /** @description Somebody who registered for an interview. */
        RegistrationBody: {
            /** @description The first name. */
            firstName: string;
            /** @description The last name. */
            lastName: string;
            /**
             * Format: email
             * @description The address that is written to.
             */
            email: string;
            /** @description What they registered for, in words. */
            interview?: string;
            /** @description The job at SmartRecruiters on which a new person is created; the talent pool when absent. */
            jobId?: string;
            /** @description The company at SmartRecruiters; may be left out while the account has exactly one connection. */
            companyId?: string;
        };
        /** @description When a candidate who has not finished is reminded. */
        ReminderRule: {
            /** @description Hours before the deadline. */
            beforeExpiryHours: number;
        };
        /** @description The dead letters of one app, or the one of an event, to be consumed again. */
        ReplayDeadLettersBody: {
            /**
             * @description Which of our apps.
             * @enum {string}
             */
            app: "gateway" | "consent" | "ordering" | "notification" | "results";
            /**
             * Format: uuid
             * @description Only this event; all dead letters when absent.
             */
            eventId?: string;
        };
        ReplayNoteBody: {
            /** @description Write it although an earlier try got no answer, so that it may stand there twice. */
            mayRepeat?: boolean;
        };
        /** @description All of a company's submissions that failed since a moment. */
        ReplaySubmissionsBody: {
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /**
             * Format: date-time
             * @description Submissions parked, given up or gone since then.
             */
            failedSince: string;
        };
        /** @description From when on. */
        ReplayWebhooksBody: {
            /**
             * Format: date-time
             * @description Webhooks made since then that nobody took.
             */
            failedSince: string;
            /** @description True for those, too, that were taken: an engine that lost what it knew hears all of it again. */
            alsoTaken?: boolean;
        };
        ReplayedDeadLetters: {
            /** @description How many had their effect now. */
            replayed: number;
            /** @description How many failed again and stay. */
            failed: number;
        };
        ReplayedSubmissions: {
            /** @description How many submissions are due again. */
            replayed: number;
        };
        ReplayedWebhooks: {
            /** @description How many are due again. */
            replayed: number;
        };
        /** @description A request to see the page about an order's result. */
        ReportAccessRequest: {
            /** @description Who asked, so that you can answer; absent where that was forgotten meanwhile. */
            asker?: components["schemas"]["ReportAsker"];
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /** @description The vendor's id of the package. */
            packageId: string;
            /** @description SmartRecruiters' id of the order. */
            smartrecruitersOrderId: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "pending" | "in-progress" | "completed" | "expired" | "rejected";
            /** @description Grows with every change of the order: what has the higher one is newer, whichever arrives first. */
            revision: number;
            /**
             * Format: date-time
             * @description When the mail server took the invitation.
             */
            invitedAt?: string;
            /**
             * Format: date-time
             * @description When the candidate began.
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When the candidate finished.
             */
            completedAt?: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expiresAt?: string;
            /** @description The newest version of the result; absent while there is none. */
            resultVersion?: number;
            /**
             * Format: uuid
             * @description The link that was followed; who followed it is not known.
             */
            linkId: string;
        };
        /** @description Who would like to see a report, and why, in their own words. */
        ReportAsker: {
            /** @description What it is called. */
            name: string;
            /** @description The address that is written to. */
            email: string;
            /** @description Why, in words for a person. */
            reason?: string;
        };
        /** @description A link to the page about one order’s result. */
        ReportLink: {
            /**
             * Format: uuid
             * @description Our id of the link.
             */
            linkId: string;
            /** @description Where it leads. */
            url: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description Since when it opens nothing.
             */
            revokedAt?: string;
        };
        /** @description For how long a link works. */
        ReportLinkBody: {
            /** @description Days for which the link works. */
            expiresInDays?: number;
        };
        ReportLinkList: {
            /** @description What was found. */
            items: components["schemas"]["ReportLink"][];
            /** @description How many older links are left out because there are too many for one answer. */
            omitted?: number;
        };
        /** @description A look at the page about an order's result. */
        ReportVisit: {
            /**
             * Format: uuid
             * @description The link that was followed; who followed it is not known.
             */
            linkId: string;
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description SmartRecruiters' id of the company. */
            companyId: string;
            /** @description The vendor's id of the package. */
            packageId: string;
            /** @description SmartRecruiters' id of the order. */
            smartrecruitersOrderId: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "pending" | "in-progress" | "completed" | "expired" | "rejected";
            /** @description Grows with every change of the order: what has the higher one is newer, whichever arrives first. */
            revision: number;
            /**
             * Format: date-time
             * @description When the mail server took the invitation.
             */
            invitedAt?: string;
            /**
             * Format: date-time
             * @description When the candidate began.
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When the candidate finished.
             */
            completedAt?: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expiresAt?: string;
            /** @description The newest version of the result; absent while there is none. */
            resultVersion?: number;
        };
        /** @description An assessment that moved, as the engine reports it. */
        ReportedAssessment: {
            /** @description An id, as its owner chose it. */
            id: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "in-progress" | "completed";
        };
        /** @description A result, and why it differs from the one before. */
        ReportedResult: {
            /** @description Why an earlier result is corrected; not a part of the result. */
            reason?: string;
            /** @description The overall score, 0 to 100. */
            score: number;
            /** @description A small, stable set such as Pass and Failed: SmartRecruiters filters by it. */
            scoreLabel?: string;
            /** @description What the result says, in words. */
            summary?: string;
            /**
             * Format: uri
             * @description The candidate's page in the vendor's product, opened by the paper clip.
             */
            reportUrl?: string;
            /**
             * Format: date-time
             * @description When the candidate submitted; now when absent.
             */
            submittedAt?: string;
            /** @description Integrity observations. */
            flags?: components["schemas"]["Flag"][];
            /** @description The parts of the package, each with how far it has come. */
            assessments: components["schemas"]["AssessmentScore"][];
        };
        /** @description Where the candidate is written to once more. */
        ResendBody: {
            /** @description Another address than the order has; absent means the same. */
            email?: string;
        };
        /** @description One value that a version changed. */
        ResultChange: {
            /** @description Where: `/score`, or `/assessments/{id}/score`. */
            pointer: string;
            /** @description Absent where there was nothing. */
            old?: unknown;
            /** @description Absent where nothing is left. */
            new?: unknown;
        };
        /** @description One version of a result, and what it changed. */
        ResultVersionLine: {
            /** @description Which version of the result, from 1 on. */
            version: number;
            /**
             * Format: date-time
             * @description When the result was kept.
             */
            recordedAt: string;
            /** @description Why, in words for a person. */
            reason?: string;
            /** @description Whether the result was taken back. */
            retracted: boolean;
            /** @description What a version changed. */
            changes: components["schemas"]["ResultChange"][];
        };
        /** @description Every version of an order's result, oldest first. */
        ResultVersionList: {
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description What was found. */
            items: components["schemas"]["ResultVersionLine"][];
            /** @description How many older versions are left out because there are too many for one answer. */
            omitted?: number;
        };
        /** @description How long candidates are kept, and what would be erased at once if it were for so many days. */
        Retention: {
            /** @description CANDIDATE_RETENTION_DAYS; absent where candidates are kept for ever. */
            setDays?: number;
            /** @description How many days. */
            days: number;
            /** @description Orders that ended more than so many days ago and still name their candidate. */
            orders: number;
            /** @description Candidates of whom no other order is left. */
            people: number;
            /** @description People of yours who were not registered, rated or linked for so many days, with an order or without. */
            registered: number;
        };
        /** @description Why a result is taken back. */
        RetractionBody: {
            /** @description Why, in words for a person. */
            reason: string;
        };
        /** @description A logo as it is served. */
        ServedLogo: {
            /**
             * Format: uri
             * @description Where everybody finds the picture, the same for ever.
             */
            url: string;
            /** @description The pixels it has: up to twice as many as it is shown with. */
            width: number;
            /** @description The pixels it has: up to twice as many as it is shown with. */
            height: number;
        };
        /** @description The newest result of an order. */
        ShownResult: {
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description Which version of the result, from 1 on. */
            version: number;
            /**
             * Format: date-time
             * @description When the result was kept.
             */
            recordedAt: string;
            /** @description Why this version differs from the one before. */
            reason?: string;
            /** @description True when the result was taken back: nothing is left of it. */
            retracted: boolean;
            /**
             * Format: date-time
             * @description When SmartRecruiters took it.
             */
            submittedAt: string;
            /** @description The score, 0 to 100. */
            score?: number;
            /** @description The score in words. */
            scoreLabel?: string;
            /** @description What the result says, in words. */
            summary?: string;
            /** @description Where the report can be looked at. */
            reportUrl?: string;
            /** @description Integrity observations. */
            flags: components["schemas"]["KeptFlag"][];
            /** @description The parts of the package, each with how far it has come. */
            assessments: components["schemas"]["AssessmentScore"][];
            /**
             * @description How far handing it to SmartRecruiters has come.
             * @enum {string}
             */
            submission: "due" | "delivered" | "parked" | "dead-lettered" | "gone";
        };
        /** @description What somebody types who looks for an order. */
        SoughtOrder: {
            /** @description An e-mail address, an id of ours or of SmartRecruiters (order, candidate, job, company), or how a name begins. */
            text: string;
            /** @description The account, as the vendor named it. */
            accountId?: string;
            /** @description How many there are on a page, at most. */
            limit?: number;
            /** @description The `nextCursor` of the page before. */
            cursor?: string;
        };
        /** @description One candidate of one company, or whoever has an address, wherever it is known. */
        SoughtPerson: {
            /** @description SmartRecruiters' id of the company. */
            companyId?: string;
            /** @description The candidate’s id at SmartRecruiters; goes with `companyId`. */
            candidateId?: string;
            /**
             * Format: email
             * @description Instead of both.
             */
            email?: string;
        };
        /** @description A report that is stored; the file itself never travels in a message. */
        StoredReport: {
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description How large the report is. */
            bytes: number;
            /** @description The file's SHA-256 in hexadecimal digits: what was kept is what was sent. */
            sha256: string;
            /**
             * Format: date-time
             * @description When the report was kept.
             */
            storedAt: string;
            /**
             * @description How far the file is on its way to SmartRecruiters.
             * @enum {string}
             */
            upload: "due" | "sending" | "uploaded" | "kept" | "unknown" | "failed";
        };
        Template: {
            /** @description The account, as the vendor named it. */
            accountId: string;
            /** @description The vendor's id of the account's own words. */
            templateId: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
            /** @description One line; the same placeholders as in the body, but for `{link}`. */
            subject: string;
            /** @description Plain text; an empty line begins a paragraph. Placeholders: `{candidate.firstName}`, `{package.name}`, `{account.name}`, `{product.name}`, `{deadline}`, `{link}`. A paragraph that is `{link}` is the button, which follows by itself where there is no `{link}`. */
            body: string;
            /** @description For reminders; ours when absent. */
            reminder?: components["schemas"]["OwnLetter"];
            /** @description For word of another deadline; ours when absent. */
            deadline?: components["schemas"]["OwnLetter"];
            /** @description The language it is written in, such as `de` or `pt-BR`. */
            language: string;
        };
        /** @description An account's own words: for the invitation, and for the mails that follow it. */
        TemplateBody: {
            /** @description For reminders; ours when absent. */
            reminder?: components["schemas"]["OwnLetter"];
            /** @description For word of another deadline; ours when absent. */
            deadline?: components["schemas"]["OwnLetter"];
            /** @description The language it is written in, such as `de` or `pt-BR`. */
            language: string;
            /** @description One line; the same placeholders as in the body, but for `{link}`. */
            subject: string;
            /** @description Plain text; an empty line begins a paragraph. Placeholders: `{candidate.firstName}`, `{package.name}`, `{account.name}`, `{product.name}`, `{deadline}`, `{link}`. A paragraph that is `{link}` is the button, which follows by itself where there is no `{link}`. */
            body: string;
        };
        /** @description One template of an account: which mails are in its own words. */
        TemplateLine: {
            /** @description The name that packages and field mappings use. */
            templateId: string;
            /** @description The language it is written in. */
            language: string;
            /** @description The subject of the invitation. */
            subject: string;
            /** @description The kinds of mail that it has own words for; the others are written in ours. */
            ownLetters: ("invitation" | "reminder" | "deadline")[];
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description Every mail that candidates can be written: in which languages in our words, and what of it an account has own words for. */
        TemplateList: {
            /** @description What was found. */
            items: components["schemas"]["TemplateLine"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
            /** @description The kinds of mail that a template can have own words for. */
            letters: ("invitation" | "reminder" | "deadline")[];
            /** @description The languages that all of them are there in, in our words. */
            languages: string[];
        };
        /** @description A mail as an invented candidate would read it. */
        TemplatePreview: {
            /** @description The subject of the mail. */
            subject: string;
            /** @description The HTML part of the mail. */
            html: string;
            /** @description What it says. */
            text: string;
        };
        /** @description Where the candidate's clock is. */
        TimeZoneBody: {
            /** @description An IANA time zone, such as `America/Sao_Paulo`. */
            timeZone: string;
        };
        /** @description An order’s story as all apps tell it, oldest first. */
        Timeline: {
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId: string;
            /** @description The apps that could not be asked just now: their lines are missing, not absent. */
            missing: string[];
            /** @description What happened, oldest first. */
            entries: components["schemas"]["TimelineEntry"][];
            /** @description How many older lines are left out because there are too many for one answer. */
            omitted?: number;
        };
        /** @description One line of an order's story: when, what, and the evidence for it. */
        TimelineEntry: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description The app that saw it. */
            source: string;
            /** @description A permanent kebab-case name, for programs. */
            kind: string;
            /** @description One sentence, for people. */
            text: string;
            /** @description Facts behind it, such as a server's answer; never secrets or personal data. */
            evidence?: {
                [key: string]: string | number | boolean;
            };
        };
        /** @description A link to an order’s story; whoever has it reads it, without anybody’s name. */
        TimelineLink: {
            /**
             * Format: uri
             * @description It is shown this once.
             */
            url: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expiresAt: string;
        };
        /** @description For how long a link to an order’s story works. */
        TimelineLinkBody: {
            /** @description Seven when absent. */
            days?: number;
        };
        /** @description What is said about a new token of the vendor API. */
        VendorTokenBody: {
            /** @description What it is for, such as "engine in production"; it stands where something is noted that was done with it. */
            name: string;
            /** @description What it is good for; each operation says which one it needs. */
            scopes: ("read" | "write" | "keys" | "people" | "admin")[];
            /** @description The only accounts it is good for; what belongs to others is answered as if it were not there. All accounts, if absent. */
            accountIds?: string[];
            /**
             * Format: date-time
             * @description When it ends by itself, not after the token that asks for it; never, if absent.
             */
            expiresAt?: string;
        };
        VendorTokenList: {
            /** @description What was found. */
            items: components["schemas"]["VendorTokenReply"][];
        };
        /** @description A token without its value. */
        VendorTokenReply: {
            /**
             * Format: uuid
             * @description Our id of the token.
             */
            tokenId: string;
            /** @description How the token begins, to recognise it by. */
            prefix: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute.
             */
            lastUsedAt?: string;
            /** @description What it is for, such as "engine in production"; it stands where something is noted that was done with it. */
            name: string;
            /** @description What it is good for; each operation says which one it needs. */
            scopes: ("read" | "write" | "keys" | "people" | "admin")[];
            /** @description The only accounts it is good for; what belongs to others is answered as if it were not there. All accounts, if absent. */
            accountIds?: string[];
            /**
             * Format: date-time
             * @description When it ends by itself, not after the token that asks for it; never, if absent.
             */
            expiresAt?: string;
        };
        VerifiedErasure: {
            /**
             * Format: uuid
             * @description The erasure; `POST /v1/erasures` tells its id.
             */
            erasureId: string;
            /** @description Whether it is about the person that was named; absent where nobody was. */
            aboutThisPerson?: boolean;
        };
        /** @description Who a certificate is said to be about; left out, only the certificate itself is checked. */
        VerifyErasureBody: {
            /** @description What was erased, where, how much and when, signed by us. */
            certificate: components["schemas"]["ErasureCertificate"];
            /** @description SmartRecruiters' id of the company. */
            companyId?: string;
            /** @description The candidate’s id at SmartRecruiters; goes with `companyId`. */
            candidateId?: string;
            /**
             * Format: email
             * @description Instead of both.
             */
            email?: string;
        };
        /** @description How many orders are in a view. */
        ViewCount: {
            /** @description One of the lists of `GET /v1/orders/views`. */
            view: string;
            /** @description How many. */
            count: number;
            /** @description True where there are more, which were not counted. */
            more?: boolean;
        };
        /** @description Something an account was, will be, or would have been told. */
        Webhook: {
            /**
             * Format: uuid
             * @description The id under which the webhook is sent, the same at every try.
             */
            webhookId: string;
            /** @description The account, as the vendor named it. */
            accountId: string;
            /**
             * @description What kind it is.
             * @enum {string}
             */
            type: "order.placed" | "order.started" | "order.completed" | "order.rejected" | "order.expired" | "result.recorded" | "result.viewed" | "report.access-requested" | "invitation.sent" | "invitation.bounced" | "submission.failed" | "connection.activated" | "connection.draining" | "connection.closed" | "connection.failing" | "connection.recovered" | "candidate.erased" | "webhook.test";
            /** @description SmartRecruiters' id of the company. */
            companyId?: string;
            /**
             * Format: uuid
             * @description Our id of the order.
             */
            orderId?: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "due" | "delivered" | "gone" | "failed" | "unwanted";
            /**
             * Format: date-time
             * @description When it is tried next.
             */
            dueAt?: string;
            /** @description What is sent, as JSON; absent for `order.placed`, which names the candidate and is made anew for each try. */
            payload?: string;
            /** @description The newest tries, the last one first. */
            attempts: components["schemas"]["WebhookAttempt"][];
        };
        /** @description One try to send a webhook. */
        WebhookAttempt: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description Which try it was, from 1 on. */
            attempt: number;
            /** @description How long the try took. */
            durationMs: number;
            /** @description The status that was answered. */
            httpStatus?: number;
            /** @description Why there was no answer, as a code. */
            detail?: string;
            /** @description How the answer began of whoever did not take it. */
            excerpt?: string;
        };
        WebhookPage: {
            /** @description What was found. */
            items: components["schemas"]["Webhook"][];
            /** @description Where the next page begins; absent on the last page. */
            nextCursor?: string;
        };
        /** @description A webhook that tells of nothing: it can be taken, and its signature verified. */
        WebhookTest: {
            /** @description The account, as the vendor named it. */
            accountId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                /**
                 * @description How many there are on a page, at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; the first page, if absent.
                 * @example WyIyMDI2LTAxLTE1Il0
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "accountId": "acme",
                     *           "name": "Numeracy",
                     *           "engineUrl": "https://engine.example.com/hooks",
                     *           "ownerEmail": "owner@acme.example",
                     *           "language": "de",
                     *           "webhookUrl": "https://engine.example.com/hooks",
                     *           "webhookTypes": [
                     *             "order.started"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTAxLTE1Il0"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "name": "Numeracy",
                     *       "engineUrl": "https://engine.example.com/hooks",
                     *       "ownerEmail": "owner@acme.example",
                     *       "language": "de",
                     *       "webhookUrl": "https://engine.example.com/hooks",
                     *       "webhookTypes": [
                     *         "order.started"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccountSummary"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Numeracy",
                 *       "engineUrl": "https://engine.example.com/hooks",
                 *       "ownerEmail": "owner@acme.example",
                 *       "language": "de",
                 *       "webhookUrl": "https://engine.example.com/hooks",
                 *       "webhookTypes": [
                 *         "order.started"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AccountBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhookSecret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                     *       "previousSecretUntil": "2026-01-15T12:00:00Z",
                     *       "name": "Numeracy",
                     *       "engineUrl": "https://engine.example.com/hooks",
                     *       "ownerEmail": "owner@acme.example",
                     *       "language": "de",
                     *       "webhookUrl": "https://engine.example.com/hooks",
                     *       "webhookTypes": [
                     *         "order.started"
                     *       ],
                     *       "accountId": "acme"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-in-use`: The account {accountId} has open connections: {companyIds}. End them first; they close when their last order is finished. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Numeracy",
                 *       "engineUrl": "https://engine.example.com/hooks",
                 *       "ownerEmail": "owner@acme.example",
                 *       "language": "de",
                 *       "webhookUrl": "https://engine.example.com/hooks",
                 *       "webhookTypes": [
                 *         "order.started"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "name": "Numeracy",
                     *       "engineUrl": "https://engine.example.com/hooks",
                     *       "ownerEmail": "owner@acme.example",
                     *       "language": "de",
                     *       "webhookUrl": "https://engine.example.com/hooks",
                     *       "webhookTypes": [
                     *         "order.started"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccountSummary"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "flagsGate": true,
                     *       "notes": true,
                     *       "people": {
                     *         "createAndUpdate": true
                     *       },
                     *       "expiryDays": 1,
                     *       "reminders": [
                     *         {
                     *           "beforeExpiryHours": 1
                     *         }
                     *       ],
                     *       "quietHours": {
                     *         "from": "21:00",
                     *         "to": "08:00",
                     *         "timeZone": "Europe/Berlin"
                     *       },
                     *       "reorder": "refuse",
                     *       "reorderAfterDays": 1,
                     *       "lateResult": "accept",
                     *       "reportAccess": "link",
                     *       "reportName": "first",
                     *       "reportLinkDays": 1,
                     *       "replyTo": "support@acme.example",
                     *       "profileUrlTemplate": "https://www.smartrecruiters.com/app/people/{candidateId}"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountPolicy"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    savePolicy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expiryDays": 1,
                 *       "reminders": [
                 *         {
                 *           "beforeExpiryHours": 1
                 *         }
                 *       ],
                 *       "quietHours": {
                 *         "from": "21:00",
                 *         "to": "08:00",
                 *         "timeZone": "Europe/Berlin"
                 *       },
                 *       "reorder": "refuse",
                 *       "reorderAfterDays": 1,
                 *       "lateResult": "accept",
                 *       "reportAccess": "link",
                 *       "reportName": "first",
                 *       "reportLinkDays": 1,
                 *       "replyTo": "support@acme.example",
                 *       "profileUrlTemplate": "https://www.smartrecruiters.com/app/people/{candidateId}",
                 *       "flagsGate": true,
                 *       "notes": true,
                 *       "people": {
                 *         "createAndUpdate": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PolicyBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "flagsGate": true,
                     *       "notes": true,
                     *       "people": {
                     *         "createAndUpdate": true
                     *       },
                     *       "expiryDays": 1,
                     *       "reminders": [
                     *         {
                     *           "beforeExpiryHours": 1
                     *         }
                     *       ],
                     *       "quietHours": {
                     *         "from": "21:00",
                     *         "to": "08:00",
                     *         "timeZone": "Europe/Berlin"
                     *       },
                     *       "reorder": "refuse",
                     *       "reorderAfterDays": 1,
                     *       "lateResult": "accept",
                     *       "reportAccess": "link",
                     *       "reportName": "first",
                     *       "reportLinkDays": 1,
                     *       "replyTo": "support@acme.example",
                     *       "profileUrlTemplate": "https://www.smartrecruiters.com/app/people/{candidateId}"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountPolicy"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required`: Somebody has set {switches}, on the portal page or by a call. Read the policy, and send your change with its ETag as If-Match. */
            428: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchPolicy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expiryDays": 1,
                 *       "reminders": [
                 *         {
                 *           "beforeExpiryHours": 1
                 *         }
                 *       ],
                 *       "quietHours": {
                 *         "from": "21:00",
                 *         "to": "08:00",
                 *         "timeZone": "Europe/Berlin"
                 *       },
                 *       "reorder": "refuse",
                 *       "reorderAfterDays": 1,
                 *       "lateResult": "accept",
                 *       "reportAccess": "link",
                 *       "reportName": "first",
                 *       "reportLinkDays": 1,
                 *       "replyTo": "support@acme.example",
                 *       "profileUrlTemplate": "https://www.smartrecruiters.com/app/people/{candidateId}",
                 *       "flagsGate": true,
                 *       "notes": true,
                 *       "people": {
                 *         "createAndUpdate": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PolicyChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "flagsGate": true,
                     *       "notes": true,
                     *       "people": {
                     *         "createAndUpdate": true
                     *       },
                     *       "expiryDays": 1,
                     *       "reminders": [
                     *         {
                     *           "beforeExpiryHours": 1
                     *         }
                     *       ],
                     *       "quietHours": {
                     *         "from": "21:00",
                     *         "to": "08:00",
                     *         "timeZone": "Europe/Berlin"
                     *       },
                     *       "reorder": "refuse",
                     *       "reorderAfterDays": 1,
                     *       "lateResult": "accept",
                     *       "reportAccess": "link",
                     *       "reportName": "first",
                     *       "reportLinkDays": 1,
                     *       "replyTo": "support@acme.example",
                     *       "profileUrlTemplate": "https://www.smartrecruiters.com/app/people/{candidateId}"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountPolicy"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required`: Somebody has set {switches}, on the portal page or by a call. Read the policy, and send your change with its ETag as If-Match. */
            428: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPortalLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Anything that tells this call from every other of your token, such as a UUID: a repeat within 24 hours gets the same answer, and makes nothing again.
                 * @example text
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "stepUpAt": "2026-01-15T12:00:00Z",
                 *       "permissions": [
                 *         "keys"
                 *       ],
                 *       "expiresInMinutes": 1
                 *     }
                 */
                "application/json": components["schemas"]["PortalLinkBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description `true` where this is the answer to an earlier call with the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://assay.example.com/r/x",
                     *       "expiresAt": "2026-01-15T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PortalLink"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `call-under-way`: A call with this Idempotency-Key is under way. Please ask again in a moment. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key was used for something else. Every new call needs a new one. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showBrand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "logo": {
                     *         "url": "https://assay.example.com/r/x",
                     *         "width": 1,
                     *         "height": 1
                     *       },
                     *       "productName": "text",
                     *       "accent": "#1f5fbf",
                     *       "onAccent": "#ffffff",
                     *       "helpUrl": "https://engine.example.com/",
                     *       "privacyUrl": "https://engine.example.com/",
                     *       "imprintUrl": "https://engine.example.com/",
                     *       "contact": "ada@example.com",
                     *       "senderName": "text",
                     *       "replyTo": "support@acme.example"
                     *     }
                     */
                    "application/json": components["schemas"]["BrandReply"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveBrand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "productName": "text",
                 *       "accent": "#1f5fbf",
                 *       "onAccent": "#ffffff",
                 *       "helpUrl": "https://engine.example.com/",
                 *       "privacyUrl": "https://engine.example.com/",
                 *       "imprintUrl": "https://engine.example.com/",
                 *       "contact": "ada@example.com",
                 *       "senderName": "text",
                 *       "replyTo": "support@acme.example"
                 *     }
                 */
                "application/json": components["schemas"]["BrandBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "logo": {
                     *         "url": "https://assay.example.com/r/x",
                     *         "width": 1,
                     *         "height": 1
                     *       },
                     *       "productName": "text",
                     *       "accent": "#1f5fbf",
                     *       "onAccent": "#ffffff",
                     *       "helpUrl": "https://engine.example.com/",
                     *       "privacyUrl": "https://engine.example.com/",
                     *       "imprintUrl": "https://engine.example.com/",
                     *       "contact": "ada@example.com",
                     *       "senderName": "text",
                     *       "replyTo": "support@acme.example"
                     *     }
                     */
                    "application/json": components["schemas"]["BrandReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand-not-readable`: Words in {onAccent} cannot be read on {accent}: {ratio} to 1, where 4.5 to 1 is needed. The nearest pair that can be read is {nearestOnAccent} on {nearestAccent}. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeBrand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveBrandLogo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The picture itself: at most 1 MB and 8 million pixels, unmoved; an SVG is made of plain shapes. What it is, its bytes say. */
        requestBody: {
            content: {
                "image/png": string;
                "image/jpeg": string;
                "image/webp": string;
                "image/svg+xml": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "logo": {
                     *         "url": "https://assay.example.com/r/x",
                     *         "width": 1,
                     *         "height": 1
                     *       },
                     *       "productName": "text",
                     *       "accent": "#1f5fbf",
                     *       "onAccent": "#ffffff",
                     *       "helpUrl": "https://engine.example.com/",
                     *       "privacyUrl": "https://engine.example.com/",
                     *       "imprintUrl": "https://engine.example.com/",
                     *       "contact": "ada@example.com",
                     *       "senderName": "text",
                     *       "replyTo": "support@acme.example"
                     *     }
                     */
                    "application/json": components["schemas"]["BrandReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. `logo-refused`: This picture cannot be a logo: {reason}. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logo-too-large`: The picture is larger than 1 MB. */
            413: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The body has to be sent as {expected}. */
            415: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeBrandLogo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showAccountBrand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "logo": {
                     *         "url": "https://assay.example.com/r/x",
                     *         "width": 1,
                     *         "height": 1
                     *       },
                     *       "productName": "text",
                     *       "accent": "#1f5fbf",
                     *       "onAccent": "#ffffff",
                     *       "helpUrl": "https://engine.example.com/",
                     *       "privacyUrl": "https://engine.example.com/",
                     *       "imprintUrl": "https://engine.example.com/",
                     *       "contact": "ada@example.com",
                     *       "senderName": "text",
                     *       "replyTo": "support@acme.example"
                     *     }
                     */
                    "application/json": components["schemas"]["BrandReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveAccountBrand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "productName": "text",
                 *       "accent": "#1f5fbf",
                 *       "onAccent": "#ffffff",
                 *       "helpUrl": "https://engine.example.com/",
                 *       "privacyUrl": "https://engine.example.com/",
                 *       "imprintUrl": "https://engine.example.com/",
                 *       "contact": "ada@example.com",
                 *       "senderName": "text",
                 *       "replyTo": "support@acme.example"
                 *     }
                 */
                "application/json": components["schemas"]["BrandBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "logo": {
                     *         "url": "https://assay.example.com/r/x",
                     *         "width": 1,
                     *         "height": 1
                     *       },
                     *       "productName": "text",
                     *       "accent": "#1f5fbf",
                     *       "onAccent": "#ffffff",
                     *       "helpUrl": "https://engine.example.com/",
                     *       "privacyUrl": "https://engine.example.com/",
                     *       "imprintUrl": "https://engine.example.com/",
                     *       "contact": "ada@example.com",
                     *       "senderName": "text",
                     *       "replyTo": "support@acme.example"
                     *     }
                     */
                    "application/json": components["schemas"]["BrandReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand-not-readable`: Words in {onAccent} cannot be read on {accent}: {ratio} to 1, where 4.5 to 1 is needed. The nearest pair that can be read is {nearestOnAccent} on {nearestAccent}. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAccountBrand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveAccountBrandLogo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        /** @description The picture itself: at most 1 MB and 8 million pixels, unmoved; an SVG is made of plain shapes. What it is, its bytes say. */
        requestBody: {
            content: {
                "image/png": string;
                "image/jpeg": string;
                "image/webp": string;
                "image/svg+xml": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version of what is answered, for `If-Match`. */
                    ETag?: string;
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "logo": {
                     *         "url": "https://assay.example.com/r/x",
                     *         "width": 1,
                     *         "height": 1
                     *       },
                     *       "productName": "text",
                     *       "accent": "#1f5fbf",
                     *       "onAccent": "#ffffff",
                     *       "helpUrl": "https://engine.example.com/",
                     *       "privacyUrl": "https://engine.example.com/",
                     *       "imprintUrl": "https://engine.example.com/",
                     *       "contact": "ada@example.com",
                     *       "senderName": "text",
                     *       "replyTo": "support@acme.example"
                     *     }
                     */
                    "application/json": components["schemas"]["BrandReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. `logo-refused`: This picture cannot be a logo: {reason}. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `logo-too-large`: The picture is larger than 1 MB. */
            413: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The body has to be sent as {expected}. */
            415: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAccountBrandLogo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` with which it was read: where somebody changed it since, nothing is changed, and the answer is 412. `*` is any version, as long as it is there.
                 * @example text
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed`: It was changed since you read it. Read it again, and send your change with its new ETag. */
            412: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "keyId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "prefix": "assay_live_key_0A1b",
                     *           "createdAt": "2026-01-15T12:00:00Z",
                     *           "lastUsedAt": "2026-01-15T12:00:00Z",
                     *           "revokedAt": "2026-01-15T12:00:00Z",
                     *           "label": "Berlin office",
                     *           "companyId": "AcmeInc"
                     *         }
                     *       ],
                     *       "omitted": 12
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Anything that tells this call from every other of your token, such as a UUID: a repeat within 24 hours gets the same answer, and makes nothing again.
                 * @example text
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "label": "Berlin office",
                 *       "companyId": "AcmeInc"
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description `true` where this is the answer to an earlier call with the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiKey": "assay_live_key_0A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v2W3x4",
                     *       "label": "Berlin office",
                     *       "companyId": "AcmeInc",
                     *       "keyId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "prefix": "assay_live_key_0A1b",
                     *       "createdAt": "2026-01-15T12:00:00Z",
                     *       "lastUsedAt": "2026-01-15T12:00:00Z",
                     *       "revokedAt": "2026-01-15T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `call-under-way`: A call with this Idempotency-Key is under way. Please ask again in a moment. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-used`: The API key {keyId} was used, so its value is not kept any more. Create a new one instead. */
            410: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key was used for something else. Every new call needs a new one. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description Our id of the API key.
                 * @example text
                 */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keyId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "apiKey": "assay_live_key_0A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v2W3x4"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyValue"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-not-found`: There is no API key {keyId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-used`: The API key {keyId} was used, so its value is not kept any more. Create a new one instead. */
            410: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reissueApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Anything that tells this call from every other of your token, such as a UUID: a repeat within 24 hours gets the same answer, and makes nothing again.
                 * @example text
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description Our id of the API key.
                 * @example text
                 */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description `true` where this is the answer to an earlier call with the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiKey": "assay_live_key_0A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v2W3x4",
                     *       "label": "Berlin office",
                     *       "companyId": "AcmeInc",
                     *       "keyId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "prefix": "assay_live_key_0A1b",
                     *       "createdAt": "2026-01-15T12:00:00Z",
                     *       "lastUsedAt": "2026-01-15T12:00:00Z",
                     *       "revokedAt": "2026-01-15T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. `api-key-not-found`: There is no API key {keyId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `call-under-way`: A call with this Idempotency-Key is under way. Please ask again in a moment. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-used`: The API key {keyId} was used, so its value is not kept any more. Create a new one instead. */
            410: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key was used for something else. Every new call needs a new one. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description Our id of the API key.
                 * @example text
                 */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. `api-key-not-found`: There is no API key {keyId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showPackages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "omitted": 12,
                     *       "packages": [
                     *         {
                     *           "durationMinutes": 45,
                     *           "archived": true,
                     *           "locations": [
                     *             {
                     *               "countryCode": "de",
                     *               "regionAbbr": "BE",
                     *               "city": "Berlin"
                     *             }
                     *           ],
                     *           "remote": "only",
                     *           "expiryDays": 1,
                     *           "templateId": "invite-de",
                     *           "id": "numeracy",
                     *           "name": "Numeracy",
                     *           "description": "Three short tests of numbers, words and patterns.",
                     *           "type": "VIDEO_INTERVIEW",
                     *           "assessments": [
                     *             {
                     *               "id": "numeracy",
                     *               "name": "Numeracy",
                     *               "description": "Three short tests of numbers, words and patterns.",
                     *               "type": "VIDEO_INTERVIEW"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "accountId": "acme"
                     *     }
                     */
                    "application/json": components["schemas"]["KeptCatalog"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replacePackages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "packages": [
                 *         {
                 *           "durationMinutes": 45,
                 *           "archived": true,
                 *           "locations": [
                 *             {
                 *               "countryCode": "de",
                 *               "regionAbbr": "BE",
                 *               "city": "Berlin"
                 *             }
                 *           ],
                 *           "remote": "only",
                 *           "expiryDays": 1,
                 *           "templateId": "invite-de",
                 *           "id": "numeracy",
                 *           "name": "Numeracy",
                 *           "description": "Three short tests of numbers, words and patterns.",
                 *           "type": "VIDEO_INTERVIEW",
                 *           "assessments": [
                 *             {
                 *               "id": "numeracy",
                 *               "name": "Numeracy",
                 *               "description": "Three short tests of numbers, words and patterns.",
                 *               "type": "VIDEO_INTERVIEW"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CatalogBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "omitted": 12,
                     *       "packages": [
                     *         {
                     *           "durationMinutes": 45,
                     *           "archived": true,
                     *           "locations": [
                     *             {
                     *               "countryCode": "de",
                     *               "regionAbbr": "BE",
                     *               "city": "Berlin"
                     *             }
                     *           ],
                     *           "remote": "only",
                     *           "expiryDays": 1,
                     *           "templateId": "invite-de",
                     *           "id": "numeracy",
                     *           "name": "Numeracy",
                     *           "description": "Three short tests of numbers, words and patterns.",
                     *           "type": "VIDEO_INTERVIEW",
                     *           "assessments": [
                     *             {
                     *               "id": "numeracy",
                     *               "name": "Numeracy",
                     *               "description": "Three short tests of numbers, words and patterns.",
                     *               "type": "VIDEO_INTERVIEW"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "accountId": "acme"
                     *     }
                     */
                    "application/json": components["schemas"]["KeptCatalog"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainPackages: {
        parameters: {
            query?: {
                /**
                 * @description The country of the job, as ISO 3166 writes it.
                 * @example de
                 */
                "country-code"?: string;
                /**
                 * @description The region of the job.
                 * @example BE
                 */
                "region-abbr"?: string;
                /**
                 * @description The city of the job.
                 * @example Berlin
                 */
                city?: string;
                /**
                 * @description Street and number of the job.
                 * @example 1 Main Street
                 */
                address?: string;
                /**
                 * @description The postal code of the job.
                 * @example 10115
                 */
                "postal-code"?: string;
                /**
                 * @description Whether the job is remote.
                 * @example true
                 */
                remote?: "true" | "false";
            };
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "items": [
                     *         {
                     *           "packageId": "numeracy-1",
                     *           "name": "Numeracy",
                     *           "listed": true,
                     *           "reason": "archived",
                     *           "text": "The candidate left the page twice.",
                     *           "fieldId": "seniority",
                     *           "value": "senior"
                     *         }
                     *       ],
                     *       "omitted": 12
                     *     }
                     */
                    "application/json": components["schemas"]["PackageExplanations"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showFieldMappings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "effects": [
                     *         {
                     *           "fieldId": "seniority",
                     *           "value": "senior",
                     *           "mapped": true,
                     *           "effect": "The package Coding is listed.",
                     *           "missingPackages": [
                     *             "text"
                     *           ],
                     *           "lastSeenAt": "2026-01-15T12:00:00Z"
                     *         }
                     *       ],
                     *       "omitted": 12,
                     *       "mappings": [
                     *         {
                     *           "fieldId": "seniority",
                     *           "values": [
                     *             {
                     *               "value": "senior",
                     *               "packages": [
                     *                 "text"
                     *               ],
                     *               "templateId": "invite-de",
                     *               "language": "de"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "accountId": "acme"
                     *     }
                     */
                    "application/json": components["schemas"]["FieldMappings"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveFieldMappings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mappings": [
                 *         {
                 *           "fieldId": "seniority",
                 *           "values": [
                 *             {
                 *               "value": "senior",
                 *               "packages": [
                 *                 "text"
                 *               ],
                 *               "templateId": "invite-de",
                 *               "language": "de"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["FieldMappingsBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "effects": [
                     *         {
                     *           "fieldId": "seniority",
                     *           "value": "senior",
                     *           "mapped": true,
                     *           "effect": "The package Coding is listed.",
                     *           "missingPackages": [
                     *             "text"
                     *           ],
                     *           "lastSeenAt": "2026-01-15T12:00:00Z"
                     *         }
                     *       ],
                     *       "omitted": 12,
                     *       "mappings": [
                     *         {
                     *           "fieldId": "seniority",
                     *           "values": [
                     *             {
                     *               "value": "senior",
                     *               "packages": [
                     *                 "text"
                     *               ],
                     *               "templateId": "invite-de",
                     *               "language": "de"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "accountId": "acme"
                     *     }
                     */
                    "application/json": components["schemas"]["FieldMappings"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId?: string;
                /**
                 * @description True for those that wait for the vendor's confirmation.
                 * @example true
                 */
                held?: boolean;
                /**
                 * @description How many there are on a page, at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; the first page, if absent.
                 * @example WyIyMDI2LTAxLTE1Il0
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "connectionId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "companyId": "AcmeInc",
                     *           "accountId": "acme",
                     *           "status": "active",
                     *           "connectedAt": "2026-01-15T12:00:00Z",
                     *           "drainingSince": "2026-01-15T12:00:00Z",
                     *           "closedAt": "2026-01-15T12:00:00Z",
                     *           "health": "ok",
                     *           "healthCheckedAt": "2026-01-15T12:00:00Z",
                     *           "connectedWith": {
                     *             "keyId": "0190b1a0-0000-7000-8000-000000000001",
                     *             "prefix": "assay_live_key_0A1b",
                     *             "label": "Berlin office"
                     *           },
                     *           "scopes": [
                     *             "text"
                     *           ],
                     *           "lastCalledAt": "2026-01-15T12:00:00Z",
                     *           "lastReachedAt": "2026-01-15T12:00:00Z",
                     *           "heldSince": "2026-01-15T12:00:00Z",
                     *           "contenderAccountId": "text"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTAxLTE1Il0"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionList"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description SmartRecruiters' id of the company.
                 * @example AcmeInc
                 */
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "healthHistory": [
                     *         {
                     *           "at": "2026-01-15T12:00:00Z",
                     *           "health": "ok",
                     *           "reason": "credential-refused",
                     *           "httpStatus": 200
                     *         }
                     *       ],
                     *       "connectionId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "companyId": "AcmeInc",
                     *       "accountId": "acme",
                     *       "status": "active",
                     *       "connectedAt": "2026-01-15T12:00:00Z",
                     *       "drainingSince": "2026-01-15T12:00:00Z",
                     *       "closedAt": "2026-01-15T12:00:00Z",
                     *       "health": "ok",
                     *       "healthCheckedAt": "2026-01-15T12:00:00Z",
                     *       "connectedWith": {
                     *         "keyId": "0190b1a0-0000-7000-8000-000000000001",
                     *         "prefix": "assay_live_key_0A1b",
                     *         "label": "Berlin office"
                     *       },
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "lastCalledAt": "2026-01-15T12:00:00Z",
                     *       "lastReachedAt": "2026-01-15T12:00:00Z",
                     *       "heldSince": "2026-01-15T12:00:00Z",
                     *       "contenderAccountId": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionStory"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `company-not-connected`: The company {companyId} is not connected. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description SmartRecruiters' id of the company.
                 * @example AcmeInc
                 */
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectionId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "companyId": "AcmeInc",
                     *       "accountId": "acme",
                     *       "status": "active",
                     *       "connectedAt": "2026-01-15T12:00:00Z",
                     *       "drainingSince": "2026-01-15T12:00:00Z",
                     *       "closedAt": "2026-01-15T12:00:00Z",
                     *       "health": "ok",
                     *       "healthCheckedAt": "2026-01-15T12:00:00Z",
                     *       "connectedWith": {
                     *         "keyId": "0190b1a0-0000-7000-8000-000000000001",
                     *         "prefix": "assay_live_key_0A1b",
                     *         "label": "Berlin office"
                     *       },
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "lastCalledAt": "2026-01-15T12:00:00Z",
                     *       "lastReachedAt": "2026-01-15T12:00:00Z",
                     *       "heldSince": "2026-01-15T12:00:00Z",
                     *       "contenderAccountId": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionReply"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `company-not-connected`: The company {companyId} is not connected. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description SmartRecruiters' id of the company.
                 * @example AcmeInc
                 */
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectionId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "companyId": "AcmeInc",
                     *       "accountId": "acme",
                     *       "status": "active",
                     *       "connectedAt": "2026-01-15T12:00:00Z",
                     *       "drainingSince": "2026-01-15T12:00:00Z",
                     *       "closedAt": "2026-01-15T12:00:00Z",
                     *       "health": "ok",
                     *       "healthCheckedAt": "2026-01-15T12:00:00Z",
                     *       "connectedWith": {
                     *         "keyId": "0190b1a0-0000-7000-8000-000000000001",
                     *         "prefix": "assay_live_key_0A1b",
                     *         "label": "Berlin office"
                     *       },
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "lastCalledAt": "2026-01-15T12:00:00Z",
                     *       "lastReachedAt": "2026-01-15T12:00:00Z",
                     *       "heldSince": "2026-01-15T12:00:00Z",
                     *       "contenderAccountId": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionReply"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `company-not-connected`: The company {companyId} is not connected. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. `smartrecruiters-unavailable`: SmartRecruiters did not answer as expected. Please try again in a moment. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description SmartRecruiters' id of the company.
                 * @example AcmeInc
                 */
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountId": "acme"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmConnectionBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectionId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "companyId": "AcmeInc",
                     *       "accountId": "acme",
                     *       "status": "active",
                     *       "connectedAt": "2026-01-15T12:00:00Z",
                     *       "drainingSince": "2026-01-15T12:00:00Z",
                     *       "closedAt": "2026-01-15T12:00:00Z",
                     *       "health": "ok",
                     *       "healthCheckedAt": "2026-01-15T12:00:00Z",
                     *       "connectedWith": {
                     *         "keyId": "0190b1a0-0000-7000-8000-000000000001",
                     *         "prefix": "assay_live_key_0A1b",
                     *         "label": "Berlin office"
                     *       },
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "lastCalledAt": "2026-01-15T12:00:00Z",
                     *       "lastReachedAt": "2026-01-15T12:00:00Z",
                     *       "heldSince": "2026-01-15T12:00:00Z",
                     *       "contenderAccountId": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `company-not-connected`: The company {companyId} is not connected. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `connection-not-held`: The connection of {companyId} waits for no confirmation. `api-key-in-use`: This API key is already used by another company. Create a new key for this one. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-refused`: This API key is not valid. Copy it again, in full, or create a new one. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description SmartRecruiters' id of the company.
                 * @example AcmeInc
                 */
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectionId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "companyId": "AcmeInc",
                     *       "accountId": "acme",
                     *       "status": "active",
                     *       "connectedAt": "2026-01-15T12:00:00Z",
                     *       "drainingSince": "2026-01-15T12:00:00Z",
                     *       "closedAt": "2026-01-15T12:00:00Z",
                     *       "health": "ok",
                     *       "healthCheckedAt": "2026-01-15T12:00:00Z",
                     *       "connectedWith": {
                     *         "keyId": "0190b1a0-0000-7000-8000-000000000001",
                     *         "prefix": "assay_live_key_0A1b",
                     *         "label": "Berlin office"
                     *       },
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "lastCalledAt": "2026-01-15T12:00:00Z",
                     *       "lastReachedAt": "2026-01-15T12:00:00Z",
                     *       "heldSince": "2026-01-15T12:00:00Z",
                     *       "contenderAccountId": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionReply"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `company-not-connected`: The company {companyId} is not connected. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `connection-not-held`: The connection of {companyId} waits for no confirmation. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyId": "AcmeInc",
                 *       "connection": {
                 *         "issued": {
                 *           "clientId": "vendor-acme",
                 *           "clientSecret": "what-you-gave-smartrecruiters"
                 *         },
                 *         "granted": {
                 *           "clientId": "sr-acme",
                 *           "clientSecret": "what-smartrecruiters-gave-you"
                 *         },
                 *         "key": {
                 *           "apiKey": "acme_live_0c4b8e2f7a6d1953",
                 *           "label": "Production"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ImportBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "what": "account",
                     *       "accountId": "acme",
                     *       "companyId": "AcmeInc",
                     *       "outcome": "created",
                     *       "awaitsAccount": true
                     *     }
                     */
                    "application/json": components["schemas"]["ImportedLine"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-in-use`: This API key is already used by another company. Create a new key for this one. `api-key-taken`: This API key is one of another account, or was revoked here. `client-id-taken`: SmartRecruiters has this client id from us for another company than {companyId}. `company-connected-elsewhere`: This company is connected to another account. Press Disconnect in SmartRecruiters, or end the connection in the assessment product, then Connect again. `connection-ended`: The connection of {companyId} was ended here. Only its admin connects it again, in SmartRecruiters. `connection-held`: This company was connected moments ago, and more than one account tried. The connection waits until the support of the assessment product, or an API key made for this company, confirms it. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-of-another-company`: This API key was made for another SmartRecruiters company. Ask for a key for this one. `company-reserved`: This company can only be connected with the API key that was made for it. Ask for that key. `granted-credential-refused`: SmartRecruiters gives no token for the granted credential of {companyId}. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. `smartrecruiters-unavailable`: SmartRecruiters did not answer as expected. Please try again in a moment. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyId": "AcmeInc",
                 *       "connection": {
                 *         "issued": {
                 *           "clientId": "vendor-acme",
                 *           "clientSecret": "what-you-gave-smartrecruiters"
                 *         },
                 *         "granted": {
                 *           "clientId": "sr-acme",
                 *           "clientSecret": "what-smartrecruiters-gave-you"
                 *         },
                 *         "key": {
                 *           "apiKey": "acme_live_0c4b8e2f7a6d1953",
                 *           "label": "Production"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ImportBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "what": "account",
                     *       "accountId": "acme",
                     *       "companyId": "AcmeInc",
                     *       "outcome": "created",
                     *       "awaitsAccount": true
                     *     }
                     */
                    "application/json": components["schemas"]["ImportedLine"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-in-use`: This API key is already used by another company. Create a new key for this one. `api-key-taken`: This API key is one of another account, or was revoked here. `client-id-taken`: SmartRecruiters has this client id from us for another company than {companyId}. `company-connected-elsewhere`: This company is connected to another account. Press Disconnect in SmartRecruiters, or end the connection in the assessment product, then Connect again. `connection-ended`: The connection of {companyId} was ended here. Only its admin connects it again, in SmartRecruiters. `connection-held`: This company was connected moments ago, and more than one account tried. The connection waits until the support of the assessment product, or an API key made for this company, confirms it. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-of-another-company`: This API key was made for another SmartRecruiters company. Ask for a key for this one. `company-reserved`: This company can only be connected with the API key that was made for it. Ask for that key. `granted-credential-refused`: SmartRecruiters gives no token for the granted credential of {companyId}. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. `smartrecruiters-unavailable`: SmartRecruiters did not answer as expected. Please try again in a moment. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description SmartRecruiters' id of the company.
                 * @example AcmeInc
                 */
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "call": "list-packages",
                 *       "query": "country-code=de&remote=false",
                 *       "answer": {
                 *         "status": 204
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RecordedCall"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "companyId": "AcmeInc",
                     *       "call": "list-packages",
                     *       "same": true,
                     *       "status": 404,
                     *       "count": 3,
                     *       "differences": [
                     *         {
                     *           "kind": "status",
                     *           "place": "ordering.orders",
                     *           "theirs": "text",
                     *           "ours": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `company-not-connected`: The company {companyId} is not connected. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /**
                 * @description How far telling SmartRecruiters has come.
                 * @example due
                 */
                submission?: "due" | "delivered" | "parked" | "dead-lettered" | "gone" | "retrying";
                /**
                 * @description One of the lists of `GET /v1/orders/views`.
                 * @example not-invited
                 */
                view?: "not-invited" | "mail-bounced" | "being-prepared" | "engine-not-answering" | "expiring-today" | "refused" | "stuck-at-smartrecruiters" | "parked" | "dead-lettered";
                /**
                 * @description How many there are on a page, at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; the first page, if absent.
                 * @example WyIyMDI2LTAxLTE1Il0
                 */
                cursor?: string;
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId?: string;
                /**
                 * @description SmartRecruiters' id of the company.
                 * @example AcmeInc
                 */
                companyId?: string;
                /**
                 * @description How it stands.
                 * @example pending
                 */
                status?: "pending" | "in-progress" | "completed" | "expired" | "rejected";
                /**
                 * @description Those with one of these states.
                 * @example [
                 *       "pending"
                 *     ]
                 */
                statuses?: ("pending" | "in-progress" | "completed" | "expired" | "rejected")[];
                /**
                 * @description Whether the candidate has been written to, and whether it came back.
                 * @example due
                 */
                invitation?: "due" | "sent" | "failed" | "bounced" | "not-needed";
                /**
                 * @description Our id of the order.
                 * @example 0190b1a0-0000-7000-8000-000000000001
                 */
                orderId?: string;
                /**
                 * @description SmartRecruiters' id of the order.
                 * @example sr-order-1
                 */
                smartrecruitersOrderId?: string;
                /**
                 * @description SmartRecruiters' id of the job.
                 * @example j-100
                 */
                jobId?: string;
                /**
                 * @description SmartRecruiters' id of the candidate.
                 * @example c-4711
                 */
                candidateId?: string;
                /**
                 * @description The address that is written to.
                 * @example ada@example.com
                 */
                email?: string;
                /**
                 * @description What it is called.
                 * @example Numeracy
                 */
                name?: string;
                /**
                 * @description How the name of the candidate begins; capitals and accents do not matter.
                 * @example ada l
                 */
                namePrefix?: string;
                /**
                 * @description Only what was placed later.
                 * @example 2026-01-15T00:00:00Z
                 */
                placedAfter?: string;
                /**
                 * @description Only what was placed earlier.
                 * @example 2026-01-16T00:00:00Z
                 */
                placedBefore?: string;
                /**
                 * @description Those to which something happened since then, at most 7 days ago.
                 * @example 2026-01-15T12:00:00Z
                 */
                changedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "accountId": "acme",
                     *           "companyId": "AcmeInc",
                     *           "smartrecruitersOrderId": "sr-order-1",
                     *           "packageId": "numeracy-1",
                     *           "packageName": "Numeracy",
                     *           "jobId": "j-100",
                     *           "candidate": {
                     *             "id": "numeracy",
                     *             "firstName": "Ada",
                     *             "lastName": "Lovelace",
                     *             "email": "ada@example.com",
                     *             "language": "de"
                     *           },
                     *           "status": "pending",
                     *           "invitation": "due",
                     *           "assessments": [
                     *             {
                     *               "id": "numeracy",
                     *               "name": "Numeracy",
                     *               "status": "pending"
                     *             }
                     *           ],
                     *           "fields": {
                     *             "seniority": "senior"
                     *           },
                     *           "reason": "The candidate asked for more time.",
                     *           "placedAt": "2026-01-15T12:00:00Z",
                     *           "invitedAt": "2026-01-15T12:00:00Z",
                     *           "startedAt": "2026-01-15T12:00:00Z",
                     *           "completedAt": "2026-01-15T12:00:00Z",
                     *           "settledAt": "2026-01-15T12:00:00Z",
                     *           "kind": "manual",
                     *           "expiresAt": "2026-01-15T12:00:00Z",
                     *           "timeZone": "Europe/Berlin",
                     *           "followsOrderId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTAxLTE1Il0"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "The candidate left the page twice.",
                 *       "accountId": "acme",
                 *       "limit": 50,
                 *       "cursor": "WyIyMDI2LTAxLTE1Il0"
                 *     }
                 */
                "application/json": components["schemas"]["SoughtOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "accountId": "acme",
                     *           "companyId": "AcmeInc",
                     *           "smartrecruitersOrderId": "sr-order-1",
                     *           "packageId": "numeracy-1",
                     *           "packageName": "Numeracy",
                     *           "jobId": "j-100",
                     *           "candidate": {
                     *             "id": "numeracy",
                     *             "firstName": "Ada",
                     *             "lastName": "Lovelace",
                     *             "email": "ada@example.com",
                     *             "language": "de"
                     *           },
                     *           "status": "pending",
                     *           "invitation": "due",
                     *           "assessments": [
                     *             {
                     *               "id": "numeracy",
                     *               "name": "Numeracy",
                     *               "status": "pending"
                     *             }
                     *           ],
                     *           "fields": {
                     *             "seniority": "senior"
                     *           },
                     *           "reason": "The candidate asked for more time.",
                     *           "placedAt": "2026-01-15T12:00:00Z",
                     *           "invitedAt": "2026-01-15T12:00:00Z",
                     *           "startedAt": "2026-01-15T12:00:00Z",
                     *           "completedAt": "2026-01-15T12:00:00Z",
                     *           "settledAt": "2026-01-15T12:00:00Z",
                     *           "kind": "manual",
                     *           "expiresAt": "2026-01-15T12:00:00Z",
                     *           "timeZone": "Europe/Berlin",
                     *           "followsOrderId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTAxLTE1Il0"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrderViews: {
        parameters: {
            query?: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "missing": [
                     *         "gateway"
                     *       ],
                     *       "items": [
                     *         {
                     *           "view": "text",
                     *           "count": 3,
                     *           "more": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderViewList"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "accountId": "acme",
                     *       "companyId": "AcmeInc",
                     *       "smartrecruitersOrderId": "sr-order-1",
                     *       "packageId": "numeracy-1",
                     *       "packageName": "Numeracy",
                     *       "jobId": "j-100",
                     *       "candidate": {
                     *         "id": "numeracy",
                     *         "firstName": "Ada",
                     *         "lastName": "Lovelace",
                     *         "email": "ada@example.com",
                     *         "language": "de"
                     *       },
                     *       "status": "pending",
                     *       "invitation": "due",
                     *       "assessments": [
                     *         {
                     *           "id": "numeracy",
                     *           "name": "Numeracy",
                     *           "status": "pending"
                     *         }
                     *       ],
                     *       "fields": {
                     *         "seniority": "senior"
                     *       },
                     *       "reason": "The candidate asked for more time.",
                     *       "placedAt": "2026-01-15T12:00:00Z",
                     *       "invitedAt": "2026-01-15T12:00:00Z",
                     *       "startedAt": "2026-01-15T12:00:00Z",
                     *       "completedAt": "2026-01-15T12:00:00Z",
                     *       "settledAt": "2026-01-15T12:00:00Z",
                     *       "kind": "manual",
                     *       "expiresAt": "2026-01-15T12:00:00Z",
                     *       "timeZone": "Europe/Berlin",
                     *       "followsOrderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showOrderTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "missing": [
                     *         "text"
                     *       ],
                     *       "entries": [
                     *         {
                     *           "at": "2026-01-15T12:00:00Z",
                     *           "source": "ordering",
                     *           "kind": "tab-switch",
                     *           "text": "The candidate left the page twice.",
                     *           "evidence": {
                     *             "httpStatus": 200
                     *           }
                     *         }
                     *       ],
                     *       "omitted": 12
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTimelineLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Anything that tells this call from every other of your token, such as a UUID: a repeat within 24 hours gets the same answer, and makes nothing again.
                 * @example text
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "days": 30
                 *     }
                 */
                "application/json": components["schemas"]["TimelineLinkBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description `true` where this is the answer to an earlier call with the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://assay.example.com/r/x",
                     *       "expiresAt": "2026-01-15T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TimelineLink"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `call-under-way`: A call with this Idempotency-Key is under way. Please ask again in a moment. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key was used for something else. Every new call needs a new one. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "assessments": [
                 *         {
                 *           "id": "numeracy",
                 *           "status": "in-progress"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProgressBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "accountId": "acme",
                     *       "companyId": "AcmeInc",
                     *       "smartrecruitersOrderId": "sr-order-1",
                     *       "packageId": "numeracy-1",
                     *       "packageName": "Numeracy",
                     *       "jobId": "j-100",
                     *       "candidate": {
                     *         "id": "numeracy",
                     *         "firstName": "Ada",
                     *         "lastName": "Lovelace",
                     *         "email": "ada@example.com",
                     *         "language": "de"
                     *       },
                     *       "status": "pending",
                     *       "invitation": "due",
                     *       "assessments": [
                     *         {
                     *           "id": "numeracy",
                     *           "name": "Numeracy",
                     *           "status": "pending"
                     *         }
                     *       ],
                     *       "fields": {
                     *         "seniority": "senior"
                     *       },
                     *       "reason": "The candidate asked for more time.",
                     *       "placedAt": "2026-01-15T12:00:00Z",
                     *       "invitedAt": "2026-01-15T12:00:00Z",
                     *       "startedAt": "2026-01-15T12:00:00Z",
                     *       "completedAt": "2026-01-15T12:00:00Z",
                     *       "settledAt": "2026-01-15T12:00:00Z",
                     *       "kind": "manual",
                     *       "expiresAt": "2026-01-15T12:00:00Z",
                     *       "timeZone": "Europe/Berlin",
                     *       "followsOrderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. `assessment-not-found`: The order has no assessment {assessmentId}; it has: {assessmentIds}. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-closed`: The order is {status}, so this change is not possible. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "version": 1,
                     *       "recordedAt": "2026-01-15T12:00:00Z",
                     *       "reason": "The candidate asked for more time.",
                     *       "retracted": false,
                     *       "submittedAt": "2026-01-15T12:00:00Z",
                     *       "score": 87,
                     *       "scoreLabel": "strong",
                     *       "summary": "Solves unknown problems quickly.",
                     *       "reportUrl": "https://engine.example.com/reports/8f3a",
                     *       "flags": [
                     *         {
                     *           "flagId": "0123456789abcdef",
                     *           "released": true,
                     *           "kind": "tab-switch",
                     *           "severity": "low",
                     *           "text": "The candidate left the page twice.",
                     *           "evidence": {
                     *             "url": "https://assay.example.com/r/x",
                     *             "text": "The candidate left the page twice."
                     *           },
                     *           "reviewed": {
                     *             "by": "kim@vendor.example",
                     *             "at": "2026-01-15T12:00:00Z",
                     *             "decision": "confirmed"
                     *           }
                     *         }
                     *       ],
                     *       "assessments": [
                     *         {
                     *           "id": "numeracy",
                     *           "score": 87,
                     *           "scoreLabel": "strong",
                     *           "summary": "Solves unknown problems quickly."
                     *         }
                     *       ],
                     *       "submission": "due"
                     *     }
                     */
                    "application/json": components["schemas"]["ShownResult"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. `result-not-found`: The order {orderId} has no result. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The candidate asked for more time.",
                 *       "score": 87,
                 *       "scoreLabel": "strong",
                 *       "summary": "Solves unknown problems quickly.",
                 *       "reportUrl": "https://engine.example.com/reports/8f3a",
                 *       "submittedAt": "2026-01-15T12:00:00Z",
                 *       "flags": [
                 *         {
                 *           "kind": "tab-switch",
                 *           "severity": "low",
                 *           "text": "The candidate left the page twice.",
                 *           "evidence": {
                 *             "url": "https://assay.example.com/r/x",
                 *             "text": "The candidate left the page twice."
                 *           },
                 *           "reviewed": {
                 *             "by": "kim@vendor.example",
                 *             "at": "2026-01-15T12:00:00Z",
                 *             "decision": "confirmed"
                 *           }
                 *         }
                 *       ],
                 *       "assessments": [
                 *         {
                 *           "id": "numeracy",
                 *           "score": 87,
                 *           "scoreLabel": "strong",
                 *           "summary": "Solves unknown problems quickly."
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReportedResult"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "version": 1,
                     *       "submission": "due"
                     *     }
                     */
                    "application/json": components["schemas"]["RecordedResult"];
                };
            };
            /** @description `invalid-input`: The input is not valid. `assessment-not-found`: The order has no assessment {assessmentId}; it has: {assessmentIds}. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-closed`: The order is {status}, so this change is not possible. `order-erased`: The candidate of the order {orderId} was erased, so nothing is kept of it any more. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retractResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The candidate asked for more time."
                 *     }
                 */
                "application/json": components["schemas"]["RetractionBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "version": 1,
                     *       "submission": "due"
                     *     }
                     */
                    "application/json": components["schemas"]["RecordedResult"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. `result-not-found`: The order {orderId} has no result. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listResultVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "items": [
                     *         {
                     *           "version": 1,
                     *           "recordedAt": "2026-01-15T12:00:00Z",
                     *           "reason": "The candidate asked for more time.",
                     *           "retracted": false,
                     *           "changes": [
                     *             {
                     *               "pointer": "/name",
                     *               "old": "text",
                     *               "new": "text"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "omitted": 12
                     *     }
                     */
                    "application/json": components["schemas"]["ResultVersionList"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. `result-not-found`: The order {orderId} has no result. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewFlag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
                /**
                 * @description Our id of the flag; `GET …/result` tells it.
                 * @example 0123456789abcdef
                 */
                flagId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "kim@vendor.example",
                 *       "decision": "confirmed",
                 *       "at": "2026-01-15T12:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["FlagReviewBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "version": 1,
                     *       "recordedAt": "2026-01-15T12:00:00Z",
                     *       "reason": "The candidate asked for more time.",
                     *       "retracted": false,
                     *       "submittedAt": "2026-01-15T12:00:00Z",
                     *       "score": 87,
                     *       "scoreLabel": "strong",
                     *       "summary": "Solves unknown problems quickly.",
                     *       "reportUrl": "https://engine.example.com/reports/8f3a",
                     *       "flags": [
                     *         {
                     *           "flagId": "0123456789abcdef",
                     *           "released": true,
                     *           "kind": "tab-switch",
                     *           "severity": "low",
                     *           "text": "The candidate left the page twice.",
                     *           "evidence": {
                     *             "url": "https://assay.example.com/r/x",
                     *             "text": "The candidate left the page twice."
                     *           },
                     *           "reviewed": {
                     *             "by": "kim@vendor.example",
                     *             "at": "2026-01-15T12:00:00Z",
                     *             "decision": "confirmed"
                     *           }
                     *         }
                     *       ],
                     *       "assessments": [
                     *         {
                     *           "id": "numeracy",
                     *           "score": 87,
                     *           "scoreLabel": "strong",
                     *           "summary": "Solves unknown problems quickly."
                     *         }
                     *       ],
                     *       "submission": "due"
                     *     }
                     */
                    "application/json": components["schemas"]["ShownResult"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `flag-not-found`: The newest result of this order has no flag {flagId}. `order-not-found`: There is no order {orderId}. `result-not-found`: The order {orderId} has no result. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    storeReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        /** @description A form with one file, a PDF; the name of its field does not matter, and neither does the type it says. */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "bytes": 48213,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "storedAt": "2026-01-15T12:00:00Z",
                     *       "upload": "due"
                     *     }
                     */
                    "application/json": components["schemas"]["StoredReport"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `report-too-large`: The report is larger than {megabytes} MB. */
            413: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `report-not-pdf`: The report has to be one whole PDF file. `unsupported-media-type`: The body has to be sent as {expected}. */
            415: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReportLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "linkId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "url": "https://assay.example.com/r/x",
                     *           "createdAt": "2026-01-15T12:00:00Z",
                     *           "expiresAt": "2026-01-15T12:00:00Z",
                     *           "revokedAt": "2026-01-15T12:00:00Z"
                     *         }
                     *       ],
                     *       "omitted": 12
                     *     }
                     */
                    "application/json": components["schemas"]["ReportLinkList"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReportLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Anything that tells this call from every other of your token, such as a UUID: a repeat within 24 hours gets the same answer, and makes nothing again.
                 * @example text
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "expiresInDays": 1
                 *     }
                 */
                "application/json": components["schemas"]["ReportLinkBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description `true` where this is the answer to an earlier call with the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "linkId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "url": "https://assay.example.com/r/x",
                     *       "createdAt": "2026-01-15T12:00:00Z",
                     *       "expiresAt": "2026-01-15T12:00:00Z",
                     *       "revokedAt": "2026-01-15T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportLink"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-erased`: The candidate of the order {orderId} was erased, so nothing is kept of it any more. `call-under-way`: A call with this Idempotency-Key is under way. Please ask again in a moment. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key was used for something else. Every new call needs a new one. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeReportLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
                /**
                 * @description Our id of the link.
                 * @example text
                 */
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. `report-link-not-found`: This link does not lead to a report, or not any more. Please ask whoever gave it to you for a new one. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaySubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "replayed": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayedSubmissions"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. `submission-not-found`: The order {orderId} has nothing to send yet. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-refused`: The order {orderId} was refused as it came in; SmartRecruiters was told then. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaySubmissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyId": "AcmeInc",
                 *       "failedSince": "2026-01-15T12:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["ReplaySubmissionsBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "replayed": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayedSubmissions"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "bytes": 48213,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "storedAt": "2026-01-15T12:00:00Z",
                     *       "upload": "due"
                     *     }
                     */
                    "application/json": components["schemas"]["StoredReport"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. `report-not-found`: The order {orderId} has no such report. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `report-kept`: This report is kept here: the account hands on no files, or the order takes none. `report-uploaded`: SmartRecruiters has this report already. It is not sent twice. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
                /**
                 * @description What the note tells: `invited`, `started`, `completed` or `report-ready`.
                 * @example report-ready
                 */
                activity: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "mayRepeat": true
                 *     }
                 */
                "application/json": components["schemas"]["ReplayNoteBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "activity": "invited",
                     *       "madeDue": true,
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001"
                     *     }
                     */
                    "application/json": components["schemas"]["OwedNote"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. `note-not-found`: The order {orderId} has no note that says {activity}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `note-written`: SmartRecruiters accepted this note already. It is not written twice: nobody could take the second one back. `note-perhaps-written`: The note was sent and no answer came, so SmartRecruiters may have it. Look at the candidate there; with mayRepeat it is written once more. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expiresAt": "2026-01-15T12:00:00Z",
                 *       "reason": "extension"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "accountId": "acme",
                     *       "companyId": "AcmeInc",
                     *       "smartrecruitersOrderId": "sr-order-1",
                     *       "packageId": "numeracy-1",
                     *       "packageName": "Numeracy",
                     *       "jobId": "j-100",
                     *       "candidate": {
                     *         "id": "numeracy",
                     *         "firstName": "Ada",
                     *         "lastName": "Lovelace",
                     *         "email": "ada@example.com",
                     *         "language": "de"
                     *       },
                     *       "status": "pending",
                     *       "invitation": "due",
                     *       "assessments": [
                     *         {
                     *           "id": "numeracy",
                     *           "name": "Numeracy",
                     *           "status": "pending"
                     *         }
                     *       ],
                     *       "fields": {
                     *         "seniority": "senior"
                     *       },
                     *       "reason": "The candidate asked for more time.",
                     *       "placedAt": "2026-01-15T12:00:00Z",
                     *       "invitedAt": "2026-01-15T12:00:00Z",
                     *       "startedAt": "2026-01-15T12:00:00Z",
                     *       "completedAt": "2026-01-15T12:00:00Z",
                     *       "settledAt": "2026-01-15T12:00:00Z",
                     *       "kind": "manual",
                     *       "expiresAt": "2026-01-15T12:00:00Z",
                     *       "timeZone": "Europe/Berlin",
                     *       "followsOrderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-closed`: The order is {status}, so this change is not possible. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["AddressBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "accountId": "acme",
                     *       "companyId": "AcmeInc",
                     *       "smartrecruitersOrderId": "sr-order-1",
                     *       "packageId": "numeracy-1",
                     *       "packageName": "Numeracy",
                     *       "jobId": "j-100",
                     *       "candidate": {
                     *         "id": "numeracy",
                     *         "firstName": "Ada",
                     *         "lastName": "Lovelace",
                     *         "email": "ada@example.com",
                     *         "language": "de"
                     *       },
                     *       "status": "pending",
                     *       "invitation": "due",
                     *       "assessments": [
                     *         {
                     *           "id": "numeracy",
                     *           "name": "Numeracy",
                     *           "status": "pending"
                     *         }
                     *       ],
                     *       "fields": {
                     *         "seniority": "senior"
                     *       },
                     *       "reason": "The candidate asked for more time.",
                     *       "placedAt": "2026-01-15T12:00:00Z",
                     *       "invitedAt": "2026-01-15T12:00:00Z",
                     *       "startedAt": "2026-01-15T12:00:00Z",
                     *       "completedAt": "2026-01-15T12:00:00Z",
                     *       "settledAt": "2026-01-15T12:00:00Z",
                     *       "kind": "manual",
                     *       "expiresAt": "2026-01-15T12:00:00Z",
                     *       "timeZone": "Europe/Berlin",
                     *       "followsOrderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-closed`: The order is {status}, so this change is not possible. `address-not-refused`: The invitation of this order neither failed nor bounced, so its address stays. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ResendBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "accountId": "acme",
                     *       "companyId": "AcmeInc",
                     *       "smartrecruitersOrderId": "sr-order-1",
                     *       "packageId": "numeracy-1",
                     *       "packageName": "Numeracy",
                     *       "jobId": "j-100",
                     *       "candidate": {
                     *         "id": "numeracy",
                     *         "firstName": "Ada",
                     *         "lastName": "Lovelace",
                     *         "email": "ada@example.com",
                     *         "language": "de"
                     *       },
                     *       "status": "pending",
                     *       "invitation": "due",
                     *       "assessments": [
                     *         {
                     *           "id": "numeracy",
                     *           "name": "Numeracy",
                     *           "status": "pending"
                     *         }
                     *       ],
                     *       "fields": {
                     *         "seniority": "senior"
                     *       },
                     *       "reason": "The candidate asked for more time.",
                     *       "placedAt": "2026-01-15T12:00:00Z",
                     *       "invitedAt": "2026-01-15T12:00:00Z",
                     *       "startedAt": "2026-01-15T12:00:00Z",
                     *       "completedAt": "2026-01-15T12:00:00Z",
                     *       "settledAt": "2026-01-15T12:00:00Z",
                     *       "kind": "manual",
                     *       "expiresAt": "2026-01-15T12:00:00Z",
                     *       "timeZone": "Europe/Berlin",
                     *       "followsOrderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-closed`: The order is {status}, so this change is not possible. `candidate-not-written-to`: The candidate was given the link where they applied. `invited-too-often`: The candidate was invited {times} times within an hour; once more from {againAt} on. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrderLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://assay.example.com/r/x",
                     *       "expiresAt": "2026-01-15T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderLink"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-closed`: The order is {status}, so this change is not possible. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The candidate asked for more time."
                 *     }
                 */
                "application/json": components["schemas"]["CancelBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "accountId": "acme",
                     *       "companyId": "AcmeInc",
                     *       "smartrecruitersOrderId": "sr-order-1",
                     *       "packageId": "numeracy-1",
                     *       "packageName": "Numeracy",
                     *       "jobId": "j-100",
                     *       "candidate": {
                     *         "id": "numeracy",
                     *         "firstName": "Ada",
                     *         "lastName": "Lovelace",
                     *         "email": "ada@example.com",
                     *         "language": "de"
                     *       },
                     *       "status": "pending",
                     *       "invitation": "due",
                     *       "assessments": [
                     *         {
                     *           "id": "numeracy",
                     *           "name": "Numeracy",
                     *           "status": "pending"
                     *         }
                     *       ],
                     *       "fields": {
                     *         "seniority": "senior"
                     *       },
                     *       "reason": "The candidate asked for more time.",
                     *       "placedAt": "2026-01-15T12:00:00Z",
                     *       "invitedAt": "2026-01-15T12:00:00Z",
                     *       "startedAt": "2026-01-15T12:00:00Z",
                     *       "completedAt": "2026-01-15T12:00:00Z",
                     *       "settledAt": "2026-01-15T12:00:00Z",
                     *       "kind": "manual",
                     *       "expiresAt": "2026-01-15T12:00:00Z",
                     *       "timeZone": "Europe/Berlin",
                     *       "followsOrderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-closed`: The order is {status}, so this change is not possible. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCandidateZone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the order.
                 * @example text
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timeZone": "Europe/Berlin"
                 *     }
                 */
                "application/json": components["schemas"]["TimeZoneBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "accountId": "acme",
                     *       "companyId": "AcmeInc",
                     *       "smartrecruitersOrderId": "sr-order-1",
                     *       "packageId": "numeracy-1",
                     *       "packageName": "Numeracy",
                     *       "jobId": "j-100",
                     *       "candidate": {
                     *         "id": "numeracy",
                     *         "firstName": "Ada",
                     *         "lastName": "Lovelace",
                     *         "email": "ada@example.com",
                     *         "language": "de"
                     *       },
                     *       "status": "pending",
                     *       "invitation": "due",
                     *       "assessments": [
                     *         {
                     *           "id": "numeracy",
                     *           "name": "Numeracy",
                     *           "status": "pending"
                     *         }
                     *       ],
                     *       "fields": {
                     *         "seniority": "senior"
                     *       },
                     *       "reason": "The candidate asked for more time.",
                     *       "placedAt": "2026-01-15T12:00:00Z",
                     *       "invitedAt": "2026-01-15T12:00:00Z",
                     *       "startedAt": "2026-01-15T12:00:00Z",
                     *       "completedAt": "2026-01-15T12:00:00Z",
                     *       "settledAt": "2026-01-15T12:00:00Z",
                     *       "kind": "manual",
                     *       "expiresAt": "2026-01-15T12:00:00Z",
                     *       "timeZone": "Europe/Berlin",
                     *       "followsOrderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-not-found`: There is no order {orderId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-closed`: The order is {status}, so this change is not possible. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description The vendor's id of the person.
                 * @example p-77
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "companyId": "AcmeInc",
                     *       "candidateId": "c-4711",
                     *       "firstName": "Ada",
                     *       "lastName": "Lovelace",
                     *       "email": "ada@example.com",
                     *       "interview": "Technical interview",
                     *       "jobId": "j-100",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711",
                     *       "registration": {
                     *         "outcome": "created",
                     *         "status": "off",
                     *         "reason": "The candidate asked for more time.",
                     *         "nextStep": "Ask the company's admin to connect again.",
                     *         "attempts": [
                     *           {
                     *             "at": "2026-01-15T12:00:00Z",
                     *             "call": "patch-results",
                     *             "outcome": "delivered",
                     *             "httpStatus": 200,
                     *             "excerpt": "250 OK"
                     *           }
                     *         ]
                     *       },
                     *       "ratings": [
                     *         {
                     *           "interviewId": "i-12",
                     *           "interview": "Technical interview",
                     *           "rating": "yes",
                     *           "tag": "assay-technical-interview-yes",
                     *           "formerTags": [
                     *             "text"
                     *           ],
                     *           "status": "off",
                     *           "reason": "The candidate asked for more time.",
                     *           "nextStep": "Ask the company's admin to connect again.",
                     *           "attempts": [
                     *             {
                     *               "at": "2026-01-15T12:00:00Z",
                     *               "call": "patch-results",
                     *               "outcome": "delivered",
                     *               "httpStatus": 200,
                     *               "excerpt": "250 OK"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "omitted": 12,
                     *       "accountId": "acme",
                     *       "personId": "p-77"
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `person-not-found`: There is no person {personId} in this account. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description The vendor's id of the person.
                 * @example p-77
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "firstName": "Ada",
                 *       "lastName": "Lovelace",
                 *       "email": "ada@example.com",
                 *       "interview": "Technical interview",
                 *       "jobId": "j-100",
                 *       "companyId": "AcmeInc"
                 *     }
                 */
                "application/json": components["schemas"]["RegistrationBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "companyId": "AcmeInc",
                     *       "candidateId": "c-4711",
                     *       "firstName": "Ada",
                     *       "lastName": "Lovelace",
                     *       "email": "ada@example.com",
                     *       "interview": "Technical interview",
                     *       "jobId": "j-100",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711",
                     *       "registration": {
                     *         "outcome": "created",
                     *         "status": "off",
                     *         "reason": "The candidate asked for more time.",
                     *         "nextStep": "Ask the company's admin to connect again.",
                     *         "attempts": [
                     *           {
                     *             "at": "2026-01-15T12:00:00Z",
                     *             "call": "patch-results",
                     *             "outcome": "delivered",
                     *             "httpStatus": 200,
                     *             "excerpt": "250 OK"
                     *           }
                     *         ]
                     *       },
                     *       "ratings": [
                     *         {
                     *           "interviewId": "i-12",
                     *           "interview": "Technical interview",
                     *           "rating": "yes",
                     *           "tag": "assay-technical-interview-yes",
                     *           "formerTags": [
                     *             "text"
                     *           ],
                     *           "status": "off",
                     *           "reason": "The candidate asked for more time.",
                     *           "nextStep": "Ask the company's admin to connect again.",
                     *           "attempts": [
                     *             {
                     *               "at": "2026-01-15T12:00:00Z",
                     *               "call": "patch-results",
                     *               "outcome": "delivered",
                     *               "httpStatus": 200,
                     *               "excerpt": "250 OK"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "omitted": 12,
                     *       "accountId": "acme",
                     *       "personId": "p-77"
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description `invalid-input`: The input is not valid. `company-unclear`: The account {accountId} has several connections, so the company has to be named. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `company-not-connected`: The company {companyId} is not connected. `person-not-found`: There is no person {personId} in this account. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-connected`: The account {accountId} has no active connection. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description The vendor's id of the person.
                 * @example p-77
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://assay.example.com/r/x"
                 *     }
                 */
                "application/json": components["schemas"]["ProfileLinkBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "companyId": "AcmeInc",
                     *       "candidateId": "c-4711",
                     *       "firstName": "Ada",
                     *       "lastName": "Lovelace",
                     *       "email": "ada@example.com",
                     *       "interview": "Technical interview",
                     *       "jobId": "j-100",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711",
                     *       "registration": {
                     *         "outcome": "created",
                     *         "status": "off",
                     *         "reason": "The candidate asked for more time.",
                     *         "nextStep": "Ask the company's admin to connect again.",
                     *         "attempts": [
                     *           {
                     *             "at": "2026-01-15T12:00:00Z",
                     *             "call": "patch-results",
                     *             "outcome": "delivered",
                     *             "httpStatus": 200,
                     *             "excerpt": "250 OK"
                     *           }
                     *         ]
                     *       },
                     *       "ratings": [
                     *         {
                     *           "interviewId": "i-12",
                     *           "interview": "Technical interview",
                     *           "rating": "yes",
                     *           "tag": "assay-technical-interview-yes",
                     *           "formerTags": [
                     *             "text"
                     *           ],
                     *           "status": "off",
                     *           "reason": "The candidate asked for more time.",
                     *           "nextStep": "Ask the company's admin to connect again.",
                     *           "attempts": [
                     *             {
                     *               "at": "2026-01-15T12:00:00Z",
                     *               "call": "patch-results",
                     *               "outcome": "delivered",
                     *               "httpStatus": 200,
                     *               "excerpt": "250 OK"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "omitted": 12,
                     *       "accountId": "acme",
                     *       "personId": "p-77"
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description `invalid-input`: The input is not valid. `profile-link-refused`: This is not the address of a profile at SmartRecruiters. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `person-not-found`: There is no person {personId} in this account. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ratePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description The vendor's id of the person.
                 * @example p-77
                 */
                personId: string;
                /**
                 * @description The vendor's id of the interview.
                 * @example i-12
                 */
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "interview": "Technical interview",
                 *       "rating": "yes"
                 *     }
                 */
                "application/json": components["schemas"]["RatingBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "companyId": "AcmeInc",
                     *       "candidateId": "c-4711",
                     *       "firstName": "Ada",
                     *       "lastName": "Lovelace",
                     *       "email": "ada@example.com",
                     *       "interview": "Technical interview",
                     *       "jobId": "j-100",
                     *       "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711",
                     *       "registration": {
                     *         "outcome": "created",
                     *         "status": "off",
                     *         "reason": "The candidate asked for more time.",
                     *         "nextStep": "Ask the company's admin to connect again.",
                     *         "attempts": [
                     *           {
                     *             "at": "2026-01-15T12:00:00Z",
                     *             "call": "patch-results",
                     *             "outcome": "delivered",
                     *             "httpStatus": 200,
                     *             "excerpt": "250 OK"
                     *           }
                     *         ]
                     *       },
                     *       "ratings": [
                     *         {
                     *           "interviewId": "i-12",
                     *           "interview": "Technical interview",
                     *           "rating": "yes",
                     *           "tag": "assay-technical-interview-yes",
                     *           "formerTags": [
                     *             "text"
                     *           ],
                     *           "status": "off",
                     *           "reason": "The candidate asked for more time.",
                     *           "nextStep": "Ask the company's admin to connect again.",
                     *           "attempts": [
                     *             {
                     *               "at": "2026-01-15T12:00:00Z",
                     *               "call": "patch-results",
                     *               "outcome": "delivered",
                     *               "httpStatus": 200,
                     *               "excerpt": "250 OK"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "omitted": 12,
                     *       "accountId": "acme",
                     *       "personId": "p-77"
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description `invalid-input`: The input is not valid. `company-unclear`: The account {accountId} has several connections, so the company has to be named. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `person-not-found`: There is no person {personId} in this account. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-connected`: The account {accountId} has no active connection. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cancelOpen": true,
                 *       "companyId": "AcmeInc",
                 *       "candidateId": "c-4711",
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ErasureBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "erasureId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "state": "due",
                     *       "requestedAt": "2026-01-15T12:00:00Z",
                     *       "waitingFor": "text",
                     *       "certificate": {
                     *         "facts": {
                     *           "erasureId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "scope": "candidate",
                     *           "subjectHash": "text",
                     *           "requestedAt": "2026-01-15T12:00:00Z",
                     *           "finishedAt": "2026-01-15T12:00:00Z",
                     *           "repeats": "0190b1a0-0000-7000-8000-000000000001",
                     *           "cancelledOrders": 0,
                     *           "places": [
                     *             {
                     *               "place": "ordering.orders",
                     *               "count": 3
                     *             }
                     *           ]
                     *         },
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "signature": "text"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `orders-open`: There are {count} orders of this person that are open, or whose result SmartRecruiters has not got. Ask again with cancelOpen to end them. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The erasure; `POST /v1/erasures` tells its id.
                 * @example text
                 */
                erasureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "erasureId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "state": "due",
                     *       "requestedAt": "2026-01-15T12:00:00Z",
                     *       "waitingFor": "text",
                     *       "certificate": {
                     *         "facts": {
                     *           "erasureId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "scope": "candidate",
                     *           "subjectHash": "text",
                     *           "requestedAt": "2026-01-15T12:00:00Z",
                     *           "finishedAt": "2026-01-15T12:00:00Z",
                     *           "repeats": "0190b1a0-0000-7000-8000-000000000001",
                     *           "cancelledOrders": 0,
                     *           "places": [
                     *             {
                     *               "place": "ordering.orders",
                     *               "count": 3
                     *             }
                     *           ]
                     *         },
                     *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "signature": "text"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `erasure-not-found`: There is no erasure {erasureId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyErasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "certificate": {
                 *         "facts": {
                 *           "erasureId": "0190b1a0-0000-7000-8000-000000000001",
                 *           "scope": "candidate",
                 *           "subjectHash": "text",
                 *           "requestedAt": "2026-01-15T12:00:00Z",
                 *           "finishedAt": "2026-01-15T12:00:00Z",
                 *           "repeats": "0190b1a0-0000-7000-8000-000000000001",
                 *           "cancelledOrders": 0,
                 *           "places": [
                 *             {
                 *               "place": "ordering.orders",
                 *               "count": 3
                 *             }
                 *           ]
                 *         },
                 *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *         "signature": "text"
                 *       },
                 *       "companyId": "AcmeInc",
                 *       "candidateId": "c-4711",
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["VerifyErasureBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "erasureId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "aboutThisPerson": true
                     *     }
                     */
                    "application/json": components["schemas"]["VerifiedErasure"];
                };
            };
            /** @description `certificate-not-ours`: This is not a certificate of ours, or it was changed. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyId": "AcmeInc",
                 *       "candidateId": "c-4711",
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["SoughtPerson"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exportedAt": "2026-01-15T12:00:00Z",
                     *       "places": [
                     *         {
                     *           "place": "ordering.orders",
                     *           "rows": [
                     *             {}
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showRetention: {
        parameters: {
            query?: {
                /**
                 * @description How many days.
                 * @example 30
                 */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "setDays": 1,
                     *       "days": 30,
                     *       "orders": 1,
                     *       "people": 1,
                     *       "registered": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Retention"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /**
                 * @description SmartRecruiters' id of the company.
                 * @example AcmeInc
                 */
                companyId?: string;
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId?: string;
                /**
                 * @description The `nextAfter` of the page before; from the first entry on, if absent.
                 * @example 0
                 */
                after?: number;
                /**
                 * @description How many there are on a page, at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "position": 1,
                     *           "at": "2026-01-15T12:00:00Z",
                     *           "phase": "asked",
                     *           "actor": "text",
                     *           "operation": "text",
                     *           "companyId": "AcmeInc",
                     *           "accountId": "acme",
                     *           "subject": {},
                     *           "contentsHash": "text",
                     *           "beforeHash": "text",
                     *           "afterHash": "text",
                     *           "status": 404,
                     *           "asked": 1,
                     *           "correlationId": "text",
                     *           "previousHash": "text",
                     *           "hash": "text"
                     *         }
                     *       ],
                     *       "nextAfter": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: {
                /**
                 * @description How many there are on a page, at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; the first page, if absent.
                 * @example WyIyMDI2LTAxLTE1Il0
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "templateId": "invite-de",
                     *           "language": "de",
                     *           "subject": "Your assessment at {account.name}",
                     *           "ownLetters": [
                     *             "invitation"
                     *           ],
                     *           "updatedAt": "2026-01-15T12:00:00Z"
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTAxLTE1Il0",
                     *       "letters": [
                     *         "invitation"
                     *       ],
                     *       "languages": [
                     *         "de"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description The vendor's id of the account's own words.
                 * @example invite-de
                 */
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "templateId": "invite-de",
                     *       "updatedAt": "2026-01-15T12:00:00Z",
                     *       "subject": "Your assessment at {account.name}",
                     *       "body": "Hello {candidate.firstName}, please take {package.name} before {deadline}: {link}",
                     *       "reminder": {
                     *         "subject": "Your assessment at {account.name}",
                     *         "body": "Hello {candidate.firstName}, please take {package.name} before {deadline}: {link}"
                     *       },
                     *       "deadline": {
                     *         "subject": "Your assessment at {account.name}",
                     *         "body": "Hello {candidate.firstName}, please take {package.name} before {deadline}: {link}"
                     *       },
                     *       "language": "de"
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `template-not-found`: The account has no template {templateId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description The vendor's id of the account's own words.
                 * @example invite-de
                 */
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reminder": {
                 *         "subject": "Your assessment at {account.name}",
                 *         "body": "Hello {candidate.firstName}, please take {package.name} before {deadline}: {link}"
                 *       },
                 *       "deadline": {
                 *         "subject": "Your assessment at {account.name}",
                 *         "body": "Hello {candidate.firstName}, please take {package.name} before {deadline}: {link}"
                 *       },
                 *       "language": "de",
                 *       "subject": "Your assessment at {account.name}",
                 *       "body": "Hello {candidate.firstName}, please take {package.name} before {deadline}: {link}"
                 *     }
                 */
                "application/json": components["schemas"]["TemplateBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountId": "acme",
                     *       "templateId": "invite-de",
                     *       "updatedAt": "2026-01-15T12:00:00Z",
                     *       "subject": "Your assessment at {account.name}",
                     *       "body": "Hello {candidate.firstName}, please take {package.name} before {deadline}: {link}",
                     *       "reminder": {
                     *         "subject": "Your assessment at {account.name}",
                     *         "body": "Hello {candidate.firstName}, please take {package.name} before {deadline}: {link}"
                     *       },
                     *       "deadline": {
                     *         "subject": "Your assessment at {account.name}",
                     *         "body": "Hello {candidate.firstName}, please take {package.name} before {deadline}: {link}"
                     *       },
                     *       "language": "de"
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description `invalid-input`: The input is not valid. `template-placeholder-unknown`: There is no placeholder {placeholder}. There are: candidate.firstName, package.name, account.name, product.name, deadline and link, each in braces. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description The vendor's id of the account's own words.
                 * @example invite-de
                 */
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewTemplate: {
        parameters: {
            query?: {
                /**
                 * @description Which mail; the invitation, if absent.
                 * @example invitation
                 */
                letter?: "invitation" | "reminder" | "deadline";
            };
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
                /**
                 * @description The vendor's id of the account's own words.
                 * @example invite-de
                 */
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subject": "Your assessment at {account.name}",
                     *       "html": "<p>Hello Ada</p>",
                     *       "text": "The candidate left the page twice."
                     *     }
                     */
                    "application/json": components["schemas"]["TemplatePreview"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. `template-not-found`: The account has no template {templateId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endPreviousWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhookSecret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                     *       "previousSecretUntil": "2026-01-15T12:00:00Z",
                     *       "name": "Numeracy",
                     *       "engineUrl": "https://engine.example.com/hooks",
                     *       "ownerEmail": "owner@acme.example",
                     *       "language": "de",
                     *       "webhookUrl": "https://engine.example.com/hooks",
                     *       "webhookTypes": [
                     *         "order.started"
                     *       ],
                     *       "accountId": "acme"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhookSecret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                     *       "previousSecretUntil": "2026-01-15T12:00:00Z",
                     *       "name": "Numeracy",
                     *       "engineUrl": "https://engine.example.com/hooks",
                     *       "ownerEmail": "owner@acme.example",
                     *       "language": "de",
                     *       "webhookUrl": "https://engine.example.com/hooks",
                     *       "webhookTypes": [
                     *         "order.started"
                     *       ],
                     *       "accountId": "acme"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountReply"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /**
                 * @description How it stands.
                 * @example due
                 */
                status?: "due" | "delivered" | "gone" | "failed" | "unwanted";
                /**
                 * @description What kind it is.
                 * @example order.placed
                 */
                type?: "order.placed" | "order.started" | "order.completed" | "order.rejected" | "order.expired" | "result.recorded" | "result.viewed" | "report.access-requested" | "invitation.sent" | "invitation.bounced" | "submission.failed" | "connection.activated" | "connection.draining" | "connection.closed" | "connection.failing" | "connection.recovered" | "candidate.erased" | "webhook.test";
                /**
                 * @description Our id of the order.
                 * @example 0190b1a0-0000-7000-8000-000000000001
                 */
                orderId?: string;
                /**
                 * @description Those made after this moment.
                 * @example 2026-01-15T12:00:00Z
                 */
                createdAfter?: string;
                /**
                 * @description Those made before this moment.
                 * @example 2026-01-15T12:00:00Z
                 */
                createdBefore?: string;
                /**
                 * @description How many there are on a page, at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; the first page, if absent.
                 * @example WyIyMDI2LTAxLTE1Il0
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "webhookId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "accountId": "acme",
                     *           "type": "order.placed",
                     *           "companyId": "AcmeInc",
                     *           "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "createdAt": "2026-01-15T12:00:00Z",
                     *           "status": "due",
                     *           "dueAt": "2026-01-15T12:00:00Z",
                     *           "payload": "text",
                     *           "attempts": [
                     *             {
                     *               "at": "2026-01-15T12:00:00Z",
                     *               "attempt": 1,
                     *               "durationMs": 180,
                     *               "httpStatus": 200,
                     *               "detail": "ECONNREFUSED",
                     *               "excerpt": "250 OK"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTAxLTE1Il0"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId?: string;
                /**
                 * @description What happened from then on.
                 * @example 2026-01-15T12:00:00Z
                 */
                since?: string;
                /**
                 * @description How many there are on a page, at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; the first page, if absent.
                 * @example WyIyMDI2LTAxLTE1Il0
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "webhookId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "accountId": "acme",
                     *           "type": "order.placed",
                     *           "companyId": "AcmeInc",
                     *           "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "createdAt": "2026-01-15T12:00:00Z",
                     *           "status": "due",
                     *           "dueAt": "2026-01-15T12:00:00Z",
                     *           "payload": "text",
                     *           "attempts": [
                     *             {
                     *               "at": "2026-01-15T12:00:00Z",
                     *               "attempt": 1,
                     *               "durationMs": 180,
                     *               "httpStatus": 200,
                     *               "detail": "ECONNREFUSED",
                     *               "excerpt": "250 OK"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "WyIyMDI2LTAxLTE1Il0"
                     *     }
                     */
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhookId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "accountId": "acme",
                     *       "type": "order.placed",
                     *       "companyId": "AcmeInc",
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "createdAt": "2026-01-15T12:00:00Z",
                     *       "status": "due",
                     *       "dueAt": "2026-01-15T12:00:00Z",
                     *       "payload": "text",
                     *       "attempts": [
                     *         {
                     *           "at": "2026-01-15T12:00:00Z",
                     *           "attempt": 1,
                     *           "durationMs": 180,
                     *           "httpStatus": 200,
                     *           "detail": "ECONNREFUSED",
                     *           "excerpt": "250 OK"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id under which the webhook is sent, the same at every try.
                 * @example text
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhookId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "accountId": "acme",
                     *       "type": "order.placed",
                     *       "companyId": "AcmeInc",
                     *       "orderId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "createdAt": "2026-01-15T12:00:00Z",
                     *       "status": "due",
                     *       "dueAt": "2026-01-15T12:00:00Z",
                     *       "payload": "text",
                     *       "attempts": [
                     *         {
                     *           "at": "2026-01-15T12:00:00Z",
                     *           "attempt": 1,
                     *           "durationMs": 180,
                     *           "httpStatus": 200,
                     *           "detail": "ECONNREFUSED",
                     *           "excerpt": "250 OK"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-not-found`: There is no webhook {webhookId}, or it is over for so long that it is not kept any more. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order-closed`: The order is {status}, so this change is not possible. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account, as the vendor named it.
                 * @example acme
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "failedSince": "2026-01-15T12:00:00Z",
                 *       "alsoTaken": true
                 *     }
                 */
                "application/json": components["schemas"]["ReplayWebhooksBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "replayed": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayedWebhooks"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVendorTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "tokenId": "0190b1a0-0000-7000-8000-000000000001",
                     *           "prefix": "assay_live_key_0A1b",
                     *           "createdAt": "2026-01-15T12:00:00Z",
                     *           "lastUsedAt": "2026-01-15T12:00:00Z",
                     *           "name": "Numeracy",
                     *           "scopes": [
                     *             "read"
                     *           ],
                     *           "accountIds": [
                     *             "acme"
                     *           ],
                     *           "expiresAt": "2026-01-15T12:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["VendorTokenList"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createVendorToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Anything that tells this call from every other of your token, such as a UUID: a repeat within 24 hours gets the same answer, and makes nothing again.
                 * @example text
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Numeracy",
                 *       "scopes": [
                 *         "read"
                 *       ],
                 *       "accountIds": [
                 *         "acme"
                 *       ],
                 *       "expiresAt": "2026-01-15T12:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["VendorTokenBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description `true` where this is the answer to an earlier call with the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "assay_vendor_0A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1",
                     *       "name": "Numeracy",
                     *       "scopes": [
                     *         "read"
                     *       ],
                     *       "accountIds": [
                     *         "acme"
                     *       ],
                     *       "expiresAt": "2026-01-15T12:00:00Z",
                     *       "tokenId": "0190b1a0-0000-7000-8000-000000000001",
                     *       "prefix": "assay_live_key_0A1b",
                     *       "createdAt": "2026-01-15T12:00:00Z",
                     *       "lastUsedAt": "2026-01-15T12:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedVendorToken"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. `token-bound`: The token is bound to accounts, and this is not about one of them alone. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-not-found`: There is no account {accountId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-vendor-tokens`: There are as many tokens as there may be. Revoke those that nobody uses. `call-under-way`: A call with this Idempotency-Key is under way. Please ask again in a moment. */
            409: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`: This Idempotency-Key was used for something else. Every new call needs a new one. */
            422: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeVendorToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Our id of the token.
                 * @example text
                 */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `vendor-token-not-found`: There is no token {tokenId}. */
            404: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apps": [
                     *         {
                     *           "app": "gateway",
                     *           "works": [
                     *             {
                     *               "name": "Numeracy",
                     *               "waiting": 1,
                     *               "due": 1,
                     *               "tried": 1,
                     *               "oldestDueAt": "2026-01-15T12:00:00Z",
                     *               "nextDueAt": "2026-01-15T12:00:00Z"
                     *             }
                     *           ],
                     *           "deadLetters": [
                     *             {
                     *               "eventId": "0190b1a0-0000-7000-8000-000000000001",
                     *               "consumer": "text",
                     *               "type": "urn:assay:problem:account-not-found",
                     *               "companyId": "AcmeInc",
                     *               "reason": "The candidate asked for more time.",
                     *               "attempts": 1,
                     *               "deadAt": "2026-01-15T12:00:00Z"
                     *             }
                     *           ],
                     *           "omitted": 12
                     *         }
                     *       ],
                     *       "missing": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Queues"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "app": "gateway",
                 *       "eventId": "0190b1a0-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayDeadLettersBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "replayed": 3,
                     *       "failed": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayedDeadLetters"];
                };
            };
            /** @description `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid bearer token is required. */
            401: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token lacks the scope {scope}. */
            403: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests came from here. Please wait {seconds} seconds. */
            429: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service is not available at the moment. Please try again. */
            503: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Every other failure is a problem, too, such as a body that is too large or no JSON. */
            default: {
                headers: {
                    /** @description Names this call in our logs; quote it in questions. */
                    "x-correlation-id"?: string;
                    /** @description How many calls this token may still make at once: `"token";r=29999;t=60`. */
                    RateLimit?: string;
                    /** @description How many calls a token may make in how many seconds: `"token";q=30000;w=60`. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderPlaced: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "order.placed",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "assessments": [
                 *           {
                 *             "id": "numeracy",
                 *             "name": "Numeracy"
                 *           }
                 *         ],
                 *         "candidate": {
                 *           "firstName": "Ada",
                 *           "lastName": "Lovelace",
                 *           "email": "ada@example.com",
                 *           "language": "de"
                 *         },
                 *         "jobId": "j-100",
                 *         "fields": {
                 *           "seniority": "senior"
                 *         },
                 *         "profileUrl": "https://www.smartrecruiters.com/app/people/c-4711",
                 *         "kind": "manual",
                 *         "returnUrl": "https://engine.example.com/back"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "order.placed";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["OrderToAssess"];
                };
            };
        };
        responses: {
            /** @description Declined for good: the order is rejected with the message. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-a-human",
                     *       "message": "must be shorter than or equal to 255 characters"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderDeclined"];
                };
            };
            /** @description Declined for good, like 409. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-a-human",
                     *       "message": "must be shorter than or equal to 255 characters"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderDeclined"];
                };
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessmentUrl": "https://engine.example.com/start/8f3a"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderTaken"];
                };
            };
            /** @description Tried again, until the order is rejected. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderStarted: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "order.started",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "order.started";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["OrderHappening"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderCompleted: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "order.completed",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "order.completed";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["OrderHappening"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderRejected: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "order.rejected",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "reason": "The candidate asked for more time.",
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "order.rejected";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["OrderMishap"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderExpired: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "order.expired",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "order.expired";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["OrderHappening"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resultRecorded: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "result.recorded",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "result.recorded";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["OrderHappening"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resultViewed: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "result.viewed",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "linkId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "result.viewed";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["ReportVisit"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reportAccessRequested: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "report.access-requested",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "asker": {
                 *           "name": "Numeracy",
                 *           "email": "ada@example.com",
                 *           "reason": "The candidate asked for more time."
                 *         },
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1,
                 *         "linkId": "0190b1a0-0000-7000-8000-000000000001"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "report.access-requested";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["ReportAccessRequest"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    invitationSent: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "invitation.sent",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "invitation.sent";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["OrderHappening"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    invitationBounced: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "invitation.bounced",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "reason": "The candidate asked for more time.",
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "invitation.bounced";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["OrderMishap"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    submissionFailed: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "submission.failed",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "reason": "The candidate asked for more time.",
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "submission.failed";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["OrderMishap"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    connectionActivated: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "connection.activated",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "companyId": "AcmeInc",
                 *         "accountId": "acme",
                 *         "status": "active",
                 *         "revision": 1,
                 *         "drainingSince": "2026-01-15T12:00:00Z",
                 *         "heldSince": "2026-01-15T12:00:00Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "connection.activated";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["ConnectionHappening"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    connectionDraining: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "connection.draining",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "companyId": "AcmeInc",
                 *         "accountId": "acme",
                 *         "status": "active",
                 *         "revision": 1,
                 *         "drainingSince": "2026-01-15T12:00:00Z",
                 *         "heldSince": "2026-01-15T12:00:00Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "connection.draining";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["ConnectionHappening"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    connectionClosed: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "connection.closed",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "companyId": "AcmeInc",
                 *         "accountId": "acme",
                 *         "status": "active",
                 *         "revision": 1,
                 *         "drainingSince": "2026-01-15T12:00:00Z",
                 *         "heldSince": "2026-01-15T12:00:00Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "connection.closed";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["ConnectionHappening"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    connectionFailing: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "connection.failing",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "since": "2026-01-15T12:00:00Z",
                 *         "reason": "credential-refused",
                 *         "httpStatus": 200,
                 *         "companyId": "AcmeInc",
                 *         "accountId": "acme",
                 *         "status": "active",
                 *         "revision": 1,
                 *         "drainingSince": "2026-01-15T12:00:00Z",
                 *         "heldSince": "2026-01-15T12:00:00Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "connection.failing";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["ConnectionHealth"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    connectionRecovered: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "connection.recovered",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "since": "2026-01-15T12:00:00Z",
                 *         "reason": "credential-refused",
                 *         "httpStatus": 200,
                 *         "companyId": "AcmeInc",
                 *         "accountId": "acme",
                 *         "status": "active",
                 *         "revision": 1,
                 *         "drainingSince": "2026-01-15T12:00:00Z",
                 *         "heldSince": "2026-01-15T12:00:00Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "connection.recovered";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["ConnectionHealth"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    candidateErased: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "candidate.erased",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "orderId": "0190b1a0-0000-7000-8000-000000000001",
                 *         "accountId": "acme",
                 *         "companyId": "AcmeInc",
                 *         "packageId": "numeracy-1",
                 *         "smartrecruitersOrderId": "sr-order-1",
                 *         "status": "pending",
                 *         "revision": 1,
                 *         "invitedAt": "2026-01-15T12:00:00Z",
                 *         "startedAt": "2026-01-15T12:00:00Z",
                 *         "completedAt": "2026-01-15T12:00:00Z",
                 *         "expiresAt": "2026-01-15T12:00:00Z",
                 *         "resultVersion": 1
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "candidate.erased";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["OrderHappening"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    webhookTest: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try: what has come before is a repeat. */
                "webhook-id": string;
                /** @description When it was signed, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description By Standard Webhooks, `v1,` and base64; two of them for a day after the secret was changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "webhook.test",
                 *       "timestamp": "2026-01-15T12:00:00Z",
                 *       "data": {
                 *         "accountId": "acme"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "webhook.test";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["WebhookTest"];
                };
            };
        };
        responses: {
            /** @description Never again: this one is not tried any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken: it is not sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again for a week. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
