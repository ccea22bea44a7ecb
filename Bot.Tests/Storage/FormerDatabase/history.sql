-- An SQLite database as version 1.0.0 left it, while each change of a history was a row of texts: commit 54b3f87.
-- It holds what came of this chat, a minute between two lines; that its deliveries were handled is left out:
--   given  playbook pumps-maker
--   rep    qualify Dana Hallmann at Hallmann Pumps
--   rep    I don't know
--   rep    More than fifty
--   rep    Comparing
--   rep    Influences
--   rep    Somebody
--   rep    Passed
--   rep    need is possible
--   rep    need is real
--   rep    who signs
--   rep    Oto Lang
--   rep    who signs
--   rep    Otto Lang
--   rep    who objects
--   rep    Who objects: Vera Holt | How much their word weighs: Little | Save
--   rep    their reason
--   rep    The budget
--   rep    counter-plan
--   rep    Counter-plan: Show her the figures | Save
--   rep    counter-plan
--   rep    Counter-plan: Visit a customer together | Save
--   rep    their reason
--   rep    Workload
--   rep    people
--   rep    Add a person
--   rep    Another person: Anna Wójcik | Their part: Influences | Where they stand: For it | How much their word weighs: Great influence | What they said or did: Asked for the terms herself | Save
--   rep    people
--   rep    Add a person
--   rep    Karol Lis
--   rep    people
--   rep    Karol Lis
--   rep    Where they stand: Against it | How much their word weighs: Little influence | What they said or did: Called it a toy | Save
--   rep    people
--   rep    Karol Lis
--   rep    Takes no part
--   rep    pumps in service few
--   rep nadia  show dan
--   rep nadia  Confirm: passed
--   rep    show Dana
--   rep    amount 12 000,50 EUR
--   rep    amount 4k PLN
--   rep    note call before ten?
--   rep    demo planned Friday
--   rep    demo done
--   rep    proposal sent
--   rep    demo cancelled because the room is taken
--   rep    not now, wake me in two weeks because the budget is open
--   rep    reopen because they called
--   rep    disqualify because they are a competitor
--   rep    reopen
--   rep    lost because of the price
--   rep    reopen because Northpump did not deliver
--   manager  override Dana as lead because we have met
--   manager  lift override Dana
--   rep    won
--   rep    Name: Nora Jensen | Company: Jensen Maritime | Add
--   rep    qualify Jonas Petraitis at Vilmeta
--   rep    Real
--   rep    need is immediate
--   rep    undo
--   rep    Ten to fifty
--   rep    undo
--   rep    Ten to fifty
--   rep    Comparing
--   rep    Influences
--   rep    Somebody
--   rep    Requested
--   rep    who signs
--   rep    Rasa Ona
--   rep    who signs
--   rep    Rasa Onė
--   rep    undo
--   rep    amount 500 EUR
--   rep    amount 700 PLN
--   rep    undo
--   rep    who objects
--   rep    Who objects: Mia Lang | How much their word weighs: A lot | Save
--   rep    who objects
--   rep    Who objects: Mia Lang | How much their word weighs: Little | Save
--   rep    undo
--   rep    their reason
--   rep    The budget
--   rep    undo
--   rep    counter-plan
--   rep    Counter-plan: Show her the figures | Save
--   rep    undo
--   rep    people
--   rep    Mia Lang
--   rep    Their part: Gatekeeper | What they said or did: Kept us waiting | Save
--   rep    undo
--   rep    people
--   rep    Mia Lang
--   rep    Takes no part
--   rep    undo
--   rep    demo planned Friday
--   rep    demo done
--   rep    undo
--   rep    undo
--   rep    disqualify because they are a competitor
--   rep    undo
--   rep    disqualify because they are a competitor
--   rep    reopen
--   rep    undo
--   rep    lost because of the price
--   rep    undo
--   rep    reopen
--   rep    not now, wake me in two weeks because the budget is open
--   rep    undo
--   rep    qualify Piotr Zieliński at Zielony Dach
--   rep    Real
--   rep    Ten to fifty
--   rep    Comparing
--   rep    Influences
--   rep    Somebody
--   rep    Failed
--   rep    people
--   rep    Add a person
--   rep    Another person: Olga Frey | Where they stand: Against it | What they said or did: Spoke against it | Save
--   rep    counter-plan
--   rep    Counter-plan: Ask around | Save
--   rep    who signs
--   rep    Karl Berg
--   rep    undo
--   rep    need is possible
--   rep    forget olga frey
--   rep    Erase
--   rep    qualify Erna Erased at Gone
--   rep    Real
--   rep    forget Erna
--   rep    Erase
--   rep    qualify Marta Kowalczyk at Kowalczyk Druk
--   rep    Real
--   rep    Ten to fifty
--   manager  override Marta as qualified because I know their plans for May
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO __EFMigrationsHistory VALUES('20261122192505_Beginning','10.0.15');
CREATE TABLE IF NOT EXISTS "Contacts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Contacts" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Company" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    "SurnameKey" TEXT NOT NULL,
    "CompanyKey" TEXT NOT NULL,
    "Standing" TEXT NOT NULL,
    "Stage" TEXT NOT NULL,
    "Outcome" TEXT NULL,
    "Overruling" TEXT NULL,
    "PlaybookVersion" TEXT NULL,
    "IsAtRisk" INTEGER NOT NULL,
    "OutcomeReason" TEXT NULL,
    "ReturnsTo" TEXT NULL,
    "Steps" TEXT NOT NULL,
    "CreditAwaitedSince" INTEGER NULL,
    "StageSince" INTEGER NOT NULL,
    "Amount" INTEGER NULL,
    "Currency" TEXT NULL,
    "ReferredById" TEXT NULL,
    "HasReferred" INTEGER NOT NULL,
    "WakeUpOn" TEXT NULL,
    "EnteredAt" INTEGER NOT NULL,
    "ChangedAt" INTEGER NOT NULL,
    "HistoryLength" INTEGER NOT NULL,
    "Answers" TEXT NOT NULL,
    "HasOpenInterview" INTEGER NULL,
    "ShownAt" INTEGER NOT NULL,
    "People" TEXT NOT NULL,
    "PeopleKeys" TEXT NOT NULL,
    "TodoKind" TEXT NULL,
    "TodoOn" TEXT NULL,
    "TodoUrgency" INTEGER NOT NULL,
    "OpenQuestion" TEXT NULL,
    "Nonce" TEXT NOT NULL,
    "TenantId" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL
);
INSERT INTO Contacts VALUES('019CADC7-9868-739E-8011-87CAAD212505','Dana Hallmann','Hallmann Pumps','dana hallmann','hallmann dana','hallmann pumps','customer','won','customer',NULL,'pumps-maker-1#c8849c94',0,NULL,'qualified','[{"kind":"demonstration","result":"cancelled","on":"2026-03-02","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:49:50+00:00","reason":"the room is taken"},{"kind":"proposal","result":"sent","on":"2026-03-02","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:48:45+00:00"},{"kind":"closing","result":"won","on":"2026-03-02","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:59:35+00:00"}]',NULL,1772445575000,400000,'PLN',NULL,1,NULL,1772442065000,1772445575000,60,'[{"question":"need.strength","value":"real","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:09:45+00:00","isUnknown":false},{"question":"custom.fleet","value":"few","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:39:00+00:00","isUnknown":false},{"question":"interest.level","value":"comparing","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:04:20+00:00","isUnknown":false},{"question":"authority.role","value":"influences","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:05:25+00:00","isUnknown":false},{"question":"saboteurs.present","value":"known","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:06:30+00:00","isUnknown":false},{"question":"credit.standing","value":"passed","byId":"0a000000-0000-4000-8000-000000000004","by":"Nadia Lind","at":"2026-03-02T09:41:10+00:00","isUnknown":false,"isConfirmed":true},{"question":"deal.amount","value":"4000","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:44:25+00:00","isUnknown":false},{"question":"deal.currency","value":"PLN","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:44:25+00:00","isUnknown":false},{"question":"note","value":"call before ten?","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:45:30+00:00","isUnknown":false},{"question":"parked.reason","value":"the budget is open","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:50:55+00:00","isUnknown":false},{"question":"parked.until","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T09:52:00+00:00","isUnknown":true}]',0,1772445575000,'[{"name":"Otto Lang","role":"decider","stance":"neutral"},{"name":"Vera Holt","role":"user","stance":"saboteur","influence":"low","motive":"workload","plan":"Visit a customer together"},{"name":"Anna Wójcik","role":"influencer","stance":"ally","influence":"high","evidence":"Asked for the terms herself"}]',replace('\noto lang\n\notto lang\n\nvera holt\n\nanna wojcik\n\nkarol lis\n','\n',char(10)),NULL,NULL,0,NULL,'6266a2140c6652c7','7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',47);
INSERT INTO Contacts VALUES('019CADFE-2540-7888-A4CF-C8EE826E5A94','Nora Jensen','Jensen Maritime','nora jensen','jensen nora','jensen maritime','lead','new',NULL,NULL,NULL,0,NULL,NULL,'[]',NULL,1772445640000,NULL,NULL,'019CADC7-9868-739E-8011-87CAAD212505',0,NULL,1772445640000,1772445640000,2,'[{"question":"referredBy","value":"019cadc79868739e801187caad212505","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T10:00:40+00:00","isUnknown":false}]',NULL,-62135596800000,'[]','','stale','2026-03-16',30,NULL,'','7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO Contacts VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036','Jonas Petraitis','Vilmeta','jonas petraitis','petraitis jonas','vilmeta','lead','waitingForCredit',NULL,NULL,'pumps-maker-1#c8849c94',1,'they are a competitor',NULL,'[]',1772446355000,1772448825000,50000,'EUR',NULL,0,NULL,1772445705000,1772449020000,64,'[{"question":"need.strength","value":"real","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T10:02:50+00:00","isUnknown":false},{"question":"custom.fleet","value":"some","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T10:08:15+00:00","isUnknown":false},{"question":"interest.level","value":"comparing","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T10:09:20+00:00","isUnknown":false},{"question":"authority.role","value":"influences","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T10:10:25+00:00","isUnknown":false},{"question":"saboteurs.present","value":"known","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T10:11:30+00:00","isUnknown":false},{"question":"credit.standing","value":"requested","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T10:12:35+00:00","isUnknown":false},{"question":"deal.amount","value":"500","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T10:19:05+00:00","isUnknown":false},{"question":"deal.currency","value":"EUR","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T10:19:05+00:00","isUnknown":false}]',0,1772449020000,'[{"name":"Rasa Ona","role":"decider","stance":"neutral"},{"name":"Mia Lang","role":"user","stance":"saboteur","influence":"high"}]',replace('\nrasa ona\n\nrasa one\n\nmia lang\n','\n',char(10)),'planAgainstSaboteur','2026-03-02',60,NULL,'0fe5a0c7e6b71a8b','7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',47);
INSERT INTO Contacts VALUES('019CAE32-B648-7917-AA82-8DE5468E940A','Piotr Zieliński','Zielony Dach','piotr zielinski','zielinski piotr','zielony dach','lead','talking',NULL,NULL,'pumps-maker-1#c8849c94',1,NULL,NULL,'[]',NULL,1772449280000,NULL,NULL,NULL,0,NULL,1772449085000,1772450190000,14,'[{"question":"need.strength","value":"possible","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T11:14:20+00:00","isUnknown":false},{"question":"custom.fleet","value":"some","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T11:00:15+00:00","isUnknown":false},{"question":"interest.level","value":"comparing","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T11:01:20+00:00","isUnknown":false},{"question":"authority.role","value":"influences","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T11:02:25+00:00","isUnknown":false},{"question":"saboteurs.present","value":"known","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T11:03:30+00:00","isUnknown":false},{"question":"credit.standing","value":"failed","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T11:04:35+00:00","isUnknown":false}]',0,1772450060000,'[]',replace('\nkarl berg\n','\n',char(10)),'planAgainstSaboteur','2026-03-02',60,NULL,'05a36e6d8c9f2abf','7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',15);
INSERT INTO Contacts VALUES('019CAE48-8838-74BA-8818-1186AA696133','Marta Kowalczyk','Kowalczyk Druk','marta kowalczyk','kowalczyk marta','kowalczyk druk','qualified','new',NULL,'{"standing":"qualified","reason":"I know their plans for May","byId":"0a000000-0000-4000-8000-000000000003","by":"Ingrid Berg","at":"2026-03-02T11:25:10+00:00"}','pumps-maker-1#c8849c94',0,NULL,NULL,'[]',NULL,1772450515000,NULL,NULL,NULL,0,NULL,1772450515000,1772450710000,5,'[{"question":"need.strength","value":"real","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T11:23:00+00:00","isUnknown":false},{"question":"custom.fleet","value":"some","byId":"0a000000-0000-4000-8000-000000000001","by":"Rūta Kazlauskienė","at":"2026-03-02T11:24:05+00:00","isUnknown":false}]',1,1772450645000,'[]','','openInterview','2026-03-02',50,'interest.level','bf2a4a8553b90b76','7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',3);
CREATE TABLE IF NOT EXISTS "ErasureKeys" (
    "TenantId" TEXT NOT NULL CONSTRAINT "PK_ErasureKeys" PRIMARY KEY,
    "Key" BLOB NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL
);
INSERT INTO ErasureKeys VALUES('7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d',X'4039f6e65ea2f791721269fbfa35ac302513fbac1bed99d73af31d6b75389dc7','',0);
CREATE TABLE IF NOT EXISTS "Erasures" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Erasures" PRIMARY KEY AUTOINCREMENT,
    "ContactId" TEXT NOT NULL,
    "Fingerprint" TEXT NOT NULL,
    "ById" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "TenantId" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL
);
INSERT INTO Erasures VALUES(1,'019CAE32-B648-7917-AA82-8DE5468E940A','d52f63c25a7242e033638b20e1513e4062d212c5d09a5d90c074dbee8e462377','0a000000-0000-4000-8000-000000000001',1772450190000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO Erasures VALUES(2,'019CAE44-9098-7429-863D-584E964274BA','c2f91258a989b63e795940e6c484ab0f3f2f9e0cc1ec74c875c0720c24b885ab','0a000000-0000-4000-8000-000000000001',1772450450000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
CREATE TABLE IF NOT EXISTS "Inbox" (
    "Channel" TEXT NOT NULL,
    "Conversation" TEXT NOT NULL,
    "Activity" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "TenantId" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    CONSTRAINT "PK_Inbox" PRIMARY KEY ("Channel", "Conversation", "Activity")
);
CREATE TABLE IF NOT EXISTS "Profiles" (
    "TenantId" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Language" TEXT NULL,
    "Locale" TEXT NULL,
    "ContactId" TEXT NULL,
    "Currency" TEXT NULL,
    "GreetedIn" TEXT NULL,
    "Address" TEXT NULL,
    "Turns" INTEGER NOT NULL,
    "OwedSince" INTEGER NULL,
    "TellAgainAt" INTEGER NULL,
    "RowVersion" INTEGER NOT NULL,
    CONSTRAINT "PK_Profiles" PRIMARY KEY ("TenantId", "OwnerId")
);
INSERT INTO Profiles VALUES('7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',NULL,'en-GB','019CAE48-8838-74BA-8818-1186AA696133','PLN',NULL,'{"channel":"msteams","conversation":"a:ruta","serviceUrl":"http://127.0.0.1:45615/","bot":"28:bot","user":"29:ruta","isDead":false}',129,NULL,NULL,128);
INSERT INTO Profiles VALUES('7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000004','Nadia Lind',NULL,'en-GB',NULL,NULL,NULL,'{"channel":"msteams","conversation":"a:nadia","serviceUrl":"http://127.0.0.1:45615/","bot":"28:bot","user":"29:nadia","isDead":false}',2,NULL,NULL,1);
INSERT INTO Profiles VALUES('7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000003','Ingrid Berg',NULL,'en-GB',NULL,NULL,NULL,'{"channel":"msteams","conversation":"a:ingrid","serviceUrl":"http://127.0.0.1:45615/","bot":"28:bot","user":"29:ingrid","isDead":false}',3,NULL,NULL,2);
CREATE TABLE IF NOT EXISTS "Refusals" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Refusals" PRIMARY KEY AUTOINCREMENT,
    "ContactId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "TenantId" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "History" (
    "ContactId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "Reason" TEXT NULL,
    "On" TEXT NULL,
    "Evidence" TEXT NULL,
    "PlaybookVersion" TEXT NULL,
    "TakesBack" INTEGER NULL,
    "WasAnswered" INTEGER NOT NULL,
    "ById" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "TenantId" TEXT NOT NULL,
    "OwnerId" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    CONSTRAINT "PK_History" PRIMARY KEY ("ContactId", "Number"),
    CONSTRAINT "FK_History_Contacts_ContactId" FOREIGN KEY ("ContactId") REFERENCES "Contacts" ("Id") ON DELETE CASCADE
);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',1,'entered',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442065000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',2,'answered','need.strength',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442130000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',3,'answered','custom.fleet',NULL,'many',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442195000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',4,'answered','interest.level',NULL,'comparing',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442260000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',5,'stageChanged',NULL,'new','talking',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442260000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',6,'answered','authority.role',NULL,'influences',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442325000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',7,'answered','saboteurs.present',NULL,'known',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442390000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',8,'answered','credit.standing',NULL,'passed',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442455000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',9,'stageChanged',NULL,'talking','waitingForCredit',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442455000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',10,'answered','need.strength',NULL,'possible',NULL,NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442520000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',11,'answered','need.strength','possible','real',NULL,NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442585000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',12,'personNamed','decider',NULL,'Oto Lang',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442715000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',13,'personNamed','decider','Oto Lang','Otto Lang',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442845000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',14,'personNamed','saboteur',NULL,'Vera Holt',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442975000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',15,'influenceNoted','Vera Holt',NULL,'low',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772442975000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',16,'motiveNoted','Vera Holt',NULL,'budget',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772443105000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',17,'planMade','Vera Holt',NULL,'Show her the figures',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772443235000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',18,'planMade','Vera Holt','Show her the figures','Visit a customer together',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772443365000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',19,'motiveNoted','Vera Holt','budget','workload',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772443495000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',20,'partNoted','Anna Wójcik',NULL,'influencer ally high','Asked for the terms herself',NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772443690000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',21,'partNoted','Karol Lis',NULL,'user neutral -',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772443885000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',22,'partNoted','Karol Lis','user neutral -','user saboteur low','Called it a toy',NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444080000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',23,'partNoted','Karol Lis','user saboteur low',NULL,NULL,NULL,'Called it a toy',NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444275000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',24,'answered','custom.fleet','many','few',NULL,NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444340000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',25,'answered','credit.standing','passed','passed','confirmed',NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000004','Nadia Lind',1772444470000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',26,'standingChanged',NULL,'lead','qualified','saboteurAtBay',NULL,'need.strength=real;interest.level=comparing;authority.role=influences;credit.standing=passed','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000004','Nadia Lind',1772444470000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',27,'stageChanged',NULL,'waitingForCredit','talking',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000004','Nadia Lind',1772444470000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',28,'answered','deal.amount',NULL,'12000.50',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444600000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',29,'answered','deal.currency',NULL,'EUR',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444600000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',30,'answered','deal.amount','12000.50','4000',NULL,NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444665000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',31,'answered','deal.currency','EUR','PLN',NULL,NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444665000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',32,'answered','note',NULL,'call before ten?',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444730000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',33,'stepTaken','demonstration',NULL,'planned',NULL,'2026-03-06',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444795000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',34,'stageChanged',NULL,'talking','demonstration',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444795000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',35,'stepTaken','demonstration','planned','done',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444860000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',36,'stepTaken','proposal',NULL,'sent',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444925000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',37,'stageChanged',NULL,'demonstration','proposal',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444925000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',38,'stepTaken','demonstration','done','cancelled','the room is taken','2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772444990000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',39,'answered','parked.reason',NULL,'the budget is open',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445055000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',40,'answered','parked.until',NULL,'2026-03-16',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445055000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',41,'standingChanged',NULL,'qualified','notNow','parked',NULL,'interest.level=comparing;saboteurs.present=known;custom.fleet=few','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445055000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',42,'answered','parked.until','2026-03-16',NULL,'they called',NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445120000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',43,'standingChanged',NULL,'notNow','qualified','saboteurAtBay',NULL,'need.strength=real;interest.level=comparing;authority.role=influences;credit.standing=passed','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445120000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',44,'outcomeChanged',NULL,NULL,'disqualified','they are a competitor',NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445185000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',45,'standingChanged',NULL,'qualified','disqualified','disqualified',NULL,'interest.level=comparing;saboteurs.present=known;custom.fleet=few','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445185000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',46,'outcomeChanged',NULL,'disqualified',NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445250000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',47,'standingChanged',NULL,'disqualified','qualified','saboteurAtBay',NULL,'need.strength=real;interest.level=comparing;authority.role=influences;credit.standing=passed','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445250000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',48,'stepTaken','closing',NULL,'lost','the price','2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445315000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',49,'standingChanged',NULL,'qualified','lost','lost',NULL,'closing=lost','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445315000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',50,'stageChanged',NULL,'proposal','lost',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445315000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',51,'outcomeChanged',NULL,'lost',NULL,'Northpump did not deliver',NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445380000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',52,'standingChanged',NULL,'lost','qualified','saboteurAtBay',NULL,'need.strength=real;interest.level=comparing;authority.role=influences;credit.standing=passed','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445380000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',53,'stageChanged',NULL,'lost','proposal',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445380000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',54,'overridden',NULL,'qualified','lead','we have met',NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000003','Ingrid Berg',1772445445000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',55,'standingChanged',NULL,'qualified','lead','overridden',NULL,'interest.level=comparing;saboteurs.present=known;custom.fleet=few','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000003','Ingrid Berg',1772445445000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',56,'overrideLifted',NULL,'lead',NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000003','Ingrid Berg',1772445510000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',57,'standingChanged',NULL,'lead','qualified','saboteurAtBay',NULL,'need.strength=real;interest.level=comparing;authority.role=influences;credit.standing=passed','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000003','Ingrid Berg',1772445510000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',58,'stepTaken','closing','lost','won',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445575000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',59,'standingChanged',NULL,'qualified','customer','won',NULL,'closing=won','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445575000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADC7-9868-739E-8011-87CAAD212505',60,'stageChanged',NULL,'proposal','won',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445575000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFE-2540-7888-A4CF-C8EE826E5A94',1,'entered',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445640000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFE-2540-7888-A4CF-C8EE826E5A94',2,'answered','referredBy',NULL,'019cadc79868739e801187caad212505',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445640000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',1,'entered',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445705000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',2,'answered','need.strength',NULL,'real',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445770000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',3,'answered','need.strength','real','immediate',NULL,NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445835000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',4,'undone','need.strength','immediate','real',NULL,NULL,NULL,NULL,3,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445900000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',5,'answered','custom.fleet',NULL,'some',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772445965000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',6,'undone','custom.fleet','some',NULL,NULL,NULL,NULL,NULL,5,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446030000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',7,'answered','custom.fleet',NULL,'some',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446095000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',8,'answered','interest.level',NULL,'comparing',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446160000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',9,'stageChanged',NULL,'new','talking',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446160000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',10,'answered','authority.role',NULL,'influences',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446225000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',11,'answered','saboteurs.present',NULL,'known',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446290000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',12,'answered','credit.standing',NULL,'requested',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446355000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',13,'stageChanged',NULL,'talking','waitingForCredit',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446355000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',14,'personNamed','decider',NULL,'Rasa Ona',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446485000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',15,'personNamed','decider','Rasa Ona','Rasa Onė',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446615000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',16,'undone','authority.decider','Rasa Onė','Rasa Ona',NULL,NULL,NULL,NULL,15,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446680000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',17,'answered','deal.amount',NULL,'500',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446745000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',18,'answered','deal.currency',NULL,'EUR',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446745000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',19,'answered','deal.amount','500','700',NULL,NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446810000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',20,'answered','deal.currency','EUR','PLN',NULL,NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446810000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',21,'undone','deal.currency','PLN','EUR',NULL,NULL,NULL,NULL,20,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446875000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',22,'undone','deal.amount','700','500',NULL,NULL,NULL,NULL,19,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772446875000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',23,'personNamed','saboteur',NULL,'Mia Lang',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772447005000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',24,'influenceNoted','Mia Lang',NULL,'high',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772447005000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',25,'influenceNoted','Mia Lang','high','low',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772447135000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',26,'undone','buyingCentre.influence','low','high',NULL,NULL,NULL,NULL,25,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772447200000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',27,'motiveNoted','Mia Lang',NULL,'budget',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772447330000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',28,'undone','saboteurs.motive','budget',NULL,NULL,NULL,NULL,NULL,27,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772447395000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',29,'planMade','Mia Lang',NULL,'Show her the figures',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772447525000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',30,'undone','saboteurs.plan','Show her the figures',NULL,NULL,NULL,NULL,NULL,29,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772447590000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',31,'partNoted','Mia Lang','user saboteur high','gatekeeper saboteur high','Kept us waiting',NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772447785000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',32,'undone','buyingCentre.member','gatekeeper saboteur high','user saboteur high',NULL,NULL,NULL,NULL,31,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772447850000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',33,'partNoted','Mia Lang','user saboteur high',NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448045000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',34,'undone','buyingCentre.member',NULL,'user saboteur high',NULL,NULL,NULL,NULL,33,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448110000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',35,'stepTaken','demonstration',NULL,'planned',NULL,'2026-03-06',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448175000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',36,'stageChanged',NULL,'waitingForCredit','demonstration',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448175000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',37,'stepTaken','demonstration','planned','done',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448240000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',38,'undone','demonstration','done','planned',NULL,'2026-03-06',NULL,NULL,37,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448305000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',39,'undone','demonstration','planned',NULL,NULL,NULL,NULL,NULL,35,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448370000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',40,'stageChanged',NULL,'demonstration','waitingForCredit',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448370000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',41,'outcomeChanged',NULL,NULL,'disqualified','they are a competitor',NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448435000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',42,'standingChanged',NULL,'lead','disqualified','disqualified',NULL,'interest.level=comparing;saboteurs.present=known','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448435000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',43,'undone',NULL,'disqualified',NULL,NULL,NULL,NULL,NULL,41,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448500000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',44,'standingChanged',NULL,'disqualified','lead','creditRequested',NULL,'interest.level=comparing;saboteurs.present=known','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448500000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',45,'outcomeChanged',NULL,NULL,'disqualified','they are a competitor',NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448565000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',46,'standingChanged',NULL,'lead','disqualified','disqualified',NULL,'interest.level=comparing;saboteurs.present=known','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448565000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',47,'outcomeChanged',NULL,'disqualified',NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448630000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',48,'standingChanged',NULL,'disqualified','lead','creditRequested',NULL,'interest.level=comparing;saboteurs.present=known','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448630000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',49,'undone',NULL,NULL,'disqualified',NULL,NULL,NULL,NULL,47,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448695000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',50,'standingChanged',NULL,'lead','disqualified','disqualified',NULL,'interest.level=comparing;saboteurs.present=known','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448695000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',51,'stepTaken','closing',NULL,'lost','the price','2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448760000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',52,'standingChanged',NULL,'disqualified','lost','lost',NULL,'closing=lost','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448760000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',53,'stageChanged',NULL,'waitingForCredit','lost',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448760000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',54,'undone','closing','lost',NULL,NULL,NULL,NULL,NULL,51,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448825000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',55,'standingChanged',NULL,'lost','disqualified','disqualified',NULL,'interest.level=comparing;saboteurs.present=known','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448825000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',56,'stageChanged',NULL,'lost','waitingForCredit',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448825000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',57,'outcomeChanged',NULL,'disqualified',NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448890000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',58,'standingChanged',NULL,'disqualified','lead','creditRequested',NULL,'interest.level=comparing;saboteurs.present=known','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448890000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',59,'answered','parked.reason',NULL,'the budget is open',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448955000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',60,'answered','parked.until',NULL,'2026-03-16',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448955000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',61,'standingChanged',NULL,'lead','notNow','parked',NULL,'interest.level=comparing;saboteurs.present=known','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772448955000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',62,'undone','parked.until','2026-03-16',NULL,NULL,NULL,NULL,NULL,60,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449020000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',63,'undone','parked.reason','the budget is open',NULL,NULL,NULL,NULL,NULL,59,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449020000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CADFF-2328-7E3E-8A9F-F8577711C036',64,'standingChanged',NULL,'notNow','lead','creditRequested',NULL,'interest.level=comparing;saboteurs.present=known','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449020000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',1,'entered',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449085000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',2,'answered','need.strength',NULL,'real',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449150000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',3,'answered','custom.fleet',NULL,'some',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449215000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',4,'answered','interest.level',NULL,'comparing',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449280000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',5,'stageChanged',NULL,'new','talking',NULL,'2026-03-02',NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449280000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',6,'answered','authority.role',NULL,'influences',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449345000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',7,'answered','saboteurs.present',NULL,'known',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449410000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',8,'answered','credit.standing',NULL,'failed',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449475000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',9,'personErased',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449670000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',1);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',10,'personErased',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449800000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',1);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',11,'personNamed','decider',NULL,'Karl Berg',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449930000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',12,'undone','authority.decider','Karl Berg',NULL,NULL,NULL,NULL,NULL,11,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772449995000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',13,'answered','need.strength','real','possible',NULL,NULL,NULL,NULL,NULL,1,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772450060000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE32-B648-7917-AA82-8DE5468E940A',14,'personErased',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772450190000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE48-8838-74BA-8818-1186AA696133',1,'entered',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772450515000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE48-8838-74BA-8818-1186AA696133',2,'answered','need.strength',NULL,'real',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772450580000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE48-8838-74BA-8818-1186AA696133',3,'answered','custom.fleet',NULL,'some',NULL,NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000001','Rūta Kazlauskienė',1772450645000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE48-8838-74BA-8818-1186AA696133',4,'overridden',NULL,'lead','qualified','I know their plans for May',NULL,NULL,NULL,NULL,0,'0a000000-0000-4000-8000-000000000003','Ingrid Berg',1772450710000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
INSERT INTO History VALUES('019CAE48-8838-74BA-8818-1186AA696133',5,'standingChanged',NULL,'lead','qualified','overridden',NULL,'need.strength=real;custom.fleet=some','pumps-maker-1#c8849c94',NULL,0,'0a000000-0000-4000-8000-000000000003','Ingrid Berg',1772450710000,'7d1f4c5e-0b5e-4f0e-9a55-1d6a1f2b3c4d','0a000000-0000-4000-8000-000000000001',0);
CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('Erasures',2);
CREATE INDEX "IX_Contacts_PlaybookVersion_Id" ON "Contacts" ("PlaybookVersion", "Id");
CREATE INDEX "IX_Contacts_TenantId_ChangedAt" ON "Contacts" ("TenantId", "ChangedAt");
CREATE INDEX "IX_Contacts_TenantId_CompanyKey" ON "Contacts" ("TenantId", "CompanyKey");
CREATE INDEX "IX_Contacts_TenantId_CreditAwaitedSince" ON "Contacts" ("TenantId", "CreditAwaitedSince");
CREATE INDEX "IX_Contacts_TenantId_NameKey" ON "Contacts" ("TenantId", "NameKey");
CREATE INDEX "IX_Contacts_TenantId_OwnerId_ChangedAt" ON "Contacts" ("TenantId", "OwnerId", "ChangedAt");
CREATE INDEX "IX_Contacts_TenantId_OwnerId_HasOpenInterview" ON "Contacts" ("TenantId", "OwnerId", "HasOpenInterview");
CREATE INDEX "IX_Contacts_TenantId_OwnerId_Standing_Stage_IsAtRisk_StageSince" ON "Contacts" ("TenantId", "OwnerId", "Standing", "Stage", "IsAtRisk", "StageSince");
CREATE INDEX "IX_Contacts_TenantId_OwnerId_TodoUrgency_TodoOn" ON "Contacts" ("TenantId", "OwnerId", "TodoUrgency", "TodoOn");
CREATE INDEX "IX_Contacts_TenantId_ReferredById" ON "Contacts" ("TenantId", "ReferredById");
CREATE INDEX "IX_Contacts_TenantId_Standing_Stage_IsAtRisk_StageSince" ON "Contacts" ("TenantId", "Standing", "Stage", "IsAtRisk", "StageSince");
CREATE INDEX "IX_Contacts_TenantId_SurnameKey" ON "Contacts" ("TenantId", "SurnameKey");
CREATE INDEX "IX_Erasures_TenantId_Fingerprint" ON "Erasures" ("TenantId", "Fingerprint");
CREATE INDEX "IX_History_TenantId_At" ON "History" ("TenantId", "At") WHERE "Kind" = 'stageChanged';
CREATE INDEX "IX_Inbox_At" ON "Inbox" ("At");
CREATE INDEX "IX_Profiles_TellAgainAt" ON "Profiles" ("TellAgainAt");
CREATE INDEX "IX_Refusals_At" ON "Refusals" ("At");
COMMIT;
