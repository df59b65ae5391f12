// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

struct evp_md_st;
struct evp_md_ctx_st;

namespace yc::store {

/// Which fields a row of the log has. A row keeps the form it was written in, so that a chain stays valid when the
/// program learns to say more.
enum class AuditForm : int {
    First = 1,   ///< person, org, desk, command, subject, reason, documents, result
    Machine = 2, ///< person, name, org, desk, machine, command, subject, reason, documents, result
    Current = Machine,
};

/// SHA-256 over the bytes of one row of the log: the hash before it, its number, its time, its form (not in the first
/// form, which had none) and its fields with their lengths, so that text cannot move from one to the next. OpenSSL's,
/// because it uses the processor's instructions. One thread.
class AuditHash {
public:
    using Digest = std::array<unsigned char, 32>;

    AuditHash();
    ~AuditHash();
    AuditHash(const AuditHash &) = delete;
    AuditHash &operator=(const AuditHash &) = delete;

    /// `at` in milliseconds since 1970, UTC.
    void start(QByteArrayView previous, qint64 seq, qint64 at, AuditForm form);
    void add(QByteArrayView field);
    [[nodiscard]] Digest finish();

private:
    void addNumber(qint64 number);

    evp_md_st *m_method;
    evp_md_ctx_st *m_context;
    QByteArray m_message; ///< grows to the longest row and stays
};

} // namespace yc::store
