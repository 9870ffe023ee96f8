// Uniqueness of ids inside a graph, and an index on names; `diplograph push` runs this before the first row; no parameters
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE (n.graph, n.id) IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE (n.graph, n.id) IS UNIQUE;
CREATE CONSTRAINT member_of_id IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT envoy_to_id IF NOT EXISTS FOR ()-[r:ENVOY_TO]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT trade_with_id IF NOT EXISTS FOR ()-[r:TRADE_WITH]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT holds_office_id IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT met_with_id IF NOT EXISTS FOR ()-[r:MET_WITH]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT visited_id IF NOT EXISTS FOR ()-[r:VISITED]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT consulted_with_id IF NOT EXISTS FOR ()-[r:CONSULTED_WITH]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT attended_id IF NOT EXISTS FOR ()-[r:ATTENDED]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT has_mission_id IF NOT EXISTS FOR ()-[r:HAS_MISSION]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT cooperates_with_id IF NOT EXISTS FOR ()-[r:COOPERATES_WITH]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT opposes_id IF NOT EXISTS FOR ()-[r:OPPOSES]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE CONSTRAINT mentions_id IF NOT EXISTS FOR ()-[r:MENTIONS]-() REQUIRE (r.graph, r.id) IS UNIQUE;
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
