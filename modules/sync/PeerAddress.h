// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace yc::sync {

/// How a desk proves to the city who it is. A client certificate may stand beside either, or alone.
struct Account {
    enum class Kind {
        None,
        Basic,   ///< name and password with each request
        Session, ///< once for a cookie (`_session`), renewed when it has run out
    };
    Kind kind = Kind::None;
    QString name;
    QString password;
};

/// PEM. With https the authority is not optional: only certificates it signed are trusted, the machine's own list
/// counts for nothing. It never lies in a file: the vault has it.
struct TlsPem {
    QByteArray authority;   ///< one certificate or several
    QByteArray certificate; ///< of the desk, then what it was signed by below the authority; empty: none
    QByteArray key;         ///< of that certificate, without a passphrase
};

/// Where the city is. Plain http is for loopback only.
struct PeerAddress {
    QUrl url; ///< scheme, host, port and an optional path in front of the databases
    Account account = {};
    TlsPem tls = {};
    bool compressRequests = false; ///< gzip, for slow lines; CouchDB and the npm server read it
};

} // namespace yc::sync
