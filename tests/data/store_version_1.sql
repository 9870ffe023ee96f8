PRAGMA application_id = 1685089383;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE claim (
        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
        type TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, qualifiers TEXT NOT NULL,
        factuality TEXT NOT NULL, said_by TEXT,
        start INTEGER NOT NULL, stop INTEGER NOT NULL, text TEXT NOT NULL, rule TEXT NOT NULL, context TEXT NOT NULL,
        PRIMARY KEY (document, position)) WITHOUT ROWID;
INSERT INTO "claim" VALUES(1,0,'MEMBER_OF','state:BLR','bloc:SCO','{"date":"2015","status":"observer"}','actual',NULL,0,45,'Belarus became an observer in the SCO in 2015','test.rule','[]');
INSERT INTO "claim" VALUES(1,1,'MET_WITH','person:0','person:1','{}','actual',NULL,47,73,'Vladimir Makei met Wang Yi','test.rule','[]');
INSERT INTO "claim" VALUES(1,2,'VISITED','person:0','state:CHN','{}','planned',NULL,75,95,'He will visit China.','test.rule','[]');
INSERT INTO "claim" VALUES(2,0,'OPPOSES','state:BLR','state:FRA','{}','actual','person:0',0,33,'Makey said that France was wrong.','test.rule','[]');
CREATE TABLE document (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, rules_version TEXT NOT NULL,
        title TEXT, date TEXT, language TEXT, publisher TEXT, url TEXT,
        encoding TEXT NOT NULL, encoding_guessed INTEGER NOT NULL, characters INTEGER NOT NULL,
        names INTEGER NOT NULL, persons INTEGER NOT NULL, claims INTEGER NOT NULL, doubts INTEGER NOT NULL,
        entities TEXT NOT NULL, text TEXT NOT NULL);
INSERT INTO "document" VALUES(1,'document:00000000000000aa','test','On the SCO','2015-07-10',NULL,NULL,NULL,'utf-8',0,95,3,2,3,0,'["bloc:SCO","state:BLR","state:CHN"]','Belarus became an observer in the SCO in 2015. Vladimir Makei met Wang Yi. He will visit China.');
INSERT INTO "document" VALUES(2,'document:00000000000000bb','test',NULL,NULL,'en',NULL,NULL,'utf-8',0,83,2,1,1,1,'["state:BLR","state:FRA"]','Makey said that France was wrong. The minister spoke =1+1 times.
	The [31mend[0m.');
CREATE TABLE doubt (
        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
        kind TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, text TEXT NOT NULL, detail TEXT NOT NULL,
        PRIMARY KEY (document, position)) WITHOUT ROWID;
INSERT INTO "doubt" VALUES(2,0,'office without state',34,64,'The minister spoke =1+1 times.','=minister');
CREATE TABLE entity (
        id TEXT PRIMARY KEY, label TEXT NOT NULL, name TEXT NOT NULL,
        aliases TEXT NOT NULL, properties TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "entity" VALUES('bloc:SCO','Bloc','Shanghai Cooperation Organisation','["SCO"]','{}');
INSERT INTO "entity" VALUES('state:BLR','State','Belarus','["Republic of Belarus"]','{"iso2":"BY"}');
INSERT INTO "entity" VALUES('state:CHN','State','China','["PRC"]','{"iso2":"CN"}');
INSERT INTO "entity" VALUES('state:FRA','State','France','[]','{"iso2":"FR"}');
CREATE TABLE name (
        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
        node TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
        PRIMARY KEY (document, position)) WITHOUT ROWID;
INSERT INTO "name" VALUES(1,0,'state:BLR',0,7);
INSERT INTO "name" VALUES(1,1,'person:0',47,61);
INSERT INTO "name" VALUES(1,2,'bloc:SCO',33,36);
INSERT INTO "name" VALUES(2,0,'person:0',0,5);
INSERT INTO "name" VALUES(2,1,'state:FRA',16,22);
CREATE TABLE path (
        path TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE) WITHOUT ROWID;
INSERT INTO "path" VALUES('accession.txt',1);
INSERT INTO "path" VALUES('news/=report.txt',2);
CREATE TABLE person (
        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
        key TEXT NOT NULL, known TEXT NOT NULL,
        PRIMARY KEY (document, position)) WITHOUT ROWID;
INSERT INTO "person" VALUES(1,0,'person:0','[["Vladimir Makei","Makei"],[["foreign minister","state:BLR",false]],["state:BLR"],[]]');
INSERT INTO "person" VALUES(1,1,'person:1','[["Wang Yi"],[["foreign minister","state:CHN",false]],["state:CHN"],[]]');
INSERT INTO "person" VALUES(2,0,'person:0','[["Makey"],[["foreign minister","state:BLR",false]],["state:BLR"],[]]');
CREATE TABLE refusal (path TEXT PRIMARY KEY, reason TEXT NOT NULL, advice TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "refusal" VALUES('a.pdf','is locked','unlock it');
CREATE INDEX path_of_document ON path (document);
COMMIT;
