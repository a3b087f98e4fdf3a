/// Which way a value goes: a read-only property is in no request, a write-only one in no response.
public enum SchemaDirection: Sendable, Hashable { case request, response }
