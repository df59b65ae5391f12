// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

namespace {

constexpr const char *allKept =
    QT_TRANSLATE_NOOP("ErrorText", "Everything recorded here is kept, and what waits is sent later.");
constexpr const char *nothingDeleted =
    QT_TRANSLATE_NOOP("ErrorText", "Nothing recorded here has been deleted or changed.");
constexpr const char *nothingSent =
    QT_TRANSLATE_NOOP("ErrorText", "Nothing has been sent. Everything recorded here is kept.");

} // namespace

// Of the sync with the city.
QList<ErrorEntry> syncErrors()
{
    return {
        {"sync.unreachable", QT_TRANSLATE_NOOP("ErrorText", "The city's server cannot be reached."), allKept,
         QT_TRANSLATE_NOOP("ErrorText", "Go on working. It is tried again by itself; if it lasts, check the network "
                                        "cable or the wireless network.")},
        {"sync.timed-out", QT_TRANSLATE_NOOP("ErrorText", "The city's server has not answered in time."), allKept,
         QT_TRANSLATE_NOOP("ErrorText", "Go on working. It is tried again by itself.")},
        {"sync.connection-lost", QT_TRANSLATE_NOOP("ErrorText", "The connection to the city's server broke."), allKept,
         QT_TRANSLATE_NOOP("ErrorText", "Go on working. It goes on where it stopped.")},
        {"sync.answer-cut", QT_TRANSLATE_NOOP("ErrorText", "The answer of the city's server broke off."), allKept,
         QT_TRANSLATE_NOOP("ErrorText", "Go on working. It goes on where it stopped.")},
        {"sync.bad-answer",
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "The answer cannot be read. It may come from a device in between, such as a sign-in page of the network."),
         allKept,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Open a web page to see whether the network asks you to sign in. It is tried again by itself.")},
        {"sync.answer-too-large", QT_TRANSLATE_NOOP("ErrorText", "The city's server sent more than can be right."),
         nothingDeleted, phrase::callAdministrator},
        {"sync.tls", QT_TRANSLATE_NOOP("ErrorText", "The certificate of the server, or of this desk, is not accepted."),
         nothingSent,
         QT_TRANSLATE_NOOP("ErrorText", "Check the date of this computer. If it is right, call the administrator: "
                                        "somebody may be pretending to be the city.")},
        {"sync.plain-refused",
         QT_TRANSLATE_NOOP("ErrorText", "The address of the city begins with http, which is not protected."),
         nothingSent, QT_TRANSLATE_NOOP("ErrorText", "Ask the administrator for the address that begins with https.")},
        {"sync.redirected",
         QT_TRANSLATE_NOOP("ErrorText", "The server sends this desk to another address, which is not followed."),
         nothingSent, phrase::callAdministrator},
        {"sync.account-refused", QT_TRANSLATE_NOOP("ErrorText", "The city does not accept the account of this desk."),
         allKept,
         QT_TRANSLATE_NOOP(
             "ErrorText", "Call the administrator: the account may be wrong, withdrawn or not allowed for this data.")},
        {"sync.forbidden", QT_TRANSLATE_NOOP("ErrorText", "The city does not allow this desk to do that."), allKept,
         QT_TRANSLATE_NOOP("ErrorText", "Call the administrator: the account may not be allowed for this data.")},
        {"sync.not-found", QT_TRANSLATE_NOOP("ErrorText", "The city's server does not have what was asked for."),
         nothingDeleted, phrase::callAdministrator},
        {"sync.no-database", QT_TRANSLATE_NOOP("ErrorText", "The city has no database {database}."), nothingDeleted,
         QT_TRANSLATE_NOOP("ErrorText", "Call the administrator: it may not have been set up yet, or it was removed.")},
        {"sync.not-a-city",
         QT_TRANSLATE_NOOP("ErrorText", "Something answers at this address, but it is not the city's server."),
         nothingSent,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Open a web page to see whether the network asks you to sign in; else call the administrator.")},
        {"sync.other-server",
         QT_TRANSLATE_NOOP("ErrorText", "At the city's address there is another server than last time."),
         QT_TRANSLATE_NOOP("ErrorText", "Nothing has been sent to it, and nothing here has been deleted."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Call the administrator. If the change is meant, it has to be confirmed once.")},
        {"sync.conflict", QT_TRANSLATE_NOOP("ErrorText", "The city's server was changed at the same moment."), allKept,
         QT_TRANSLATE_NOOP("ErrorText", "Go on working. It is tried again by itself.")},
        {"sync.too-large", QT_TRANSLATE_NOOP("ErrorText", "The record is larger than the city accepts."),
         QT_TRANSLATE_NOOP("ErrorText", "It is kept here, and the other records are sent."),
         QT_TRANSLATE_NOOP("ErrorText", "Shorten it, then save it again.")},
        {"sync.busy", QT_TRANSLATE_NOOP("ErrorText", "The city's server is busy and asks to wait {seconds} seconds."),
         allKept, QT_TRANSLATE_NOOP("ErrorText", "Go on working. It is tried again by itself.")},
        {"sync.server-error", QT_TRANSLATE_NOOP("ErrorText", "The city's server reports a fault of its own."), allKept,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Go on working. It is tried again by itself; if it lasts, call the administrator.")},
        {"sync.refused", QT_TRANSLATE_NOOP("ErrorText", "The city's server refused the request: {reason}"), allKept,
         phrase::callAdministrator},
        {"sync.incomplete", QT_TRANSLATE_NOOP("ErrorText", "The city's server did not give out all that it has."),
         allKept, QT_TRANSLATE_NOOP("ErrorText", "Go on working. The rest is asked for again by itself.")},
        {"sync.cancelled", QT_TRANSLATE_NOOP("ErrorText", "The sync was stopped."), allKept,
         QT_TRANSLATE_NOOP("ErrorText", "Start it again whenever you like.")},
    };
}

} // namespace yc::ui
