// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Files in PEM. With https the authority is not optional: only certificates it signed are trusted, the machine's own
/// list counts for nothing.
struct TlsFiles {
    QString authority;
    QString certificate; ///< of the desk; empty: none
    QString key;         ///< of that certificate
};

/// Where the city is. Plain http is for loopback only.
struct PeerAddress {
    QUrl url; ///< scheme, host, port and an optional path in front of the databases
    Account account = {};
    TlsFiles tls = {};
    bool compressRequests = false; ///< gzip, for slow lines; CouchDB and the npm server read it
};

} // namespace yc::sync
