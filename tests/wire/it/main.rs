//! HTTP answers over a real connection, by each client: the body, the status and the RequestId come through.

mod answers;
mod clients;
mod corpus;
mod guide;
mod in_memory;
mod streams;
