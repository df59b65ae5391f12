// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/Application.h"
#include "desk/QuietLog.h"
#include "store/vault/ProcessHardening.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    const bool hardened = yc::store::hardenProcess(); // before anything that could leave memory behind
    yc::desk::QuietLog::install();
    QApplication application(argc, argv);
    if (!hardened)
        qWarning("The system refused to keep this process's memory out of core dumps.");
    return yc::desk::Application::run(application);
}
