// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/OpenBundle.h"

#include <cerrno>

#include <fcntl.h>

namespace yc::bundle {

using core::ErrorKind;
using core::Result;

Result<std::unique_ptr<OpenBundle>> OpenBundle::open(const QString &path, const replica::DeskKeys &keys)
{
    auto bundle = std::make_unique<OpenBundle>();
    bundle->file.setFileName(path);
    if (!bundle->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::unexpected(bundleFileError(errno, path));
    (void)::posix_fadvise(bundle->file.handle(), 0, 0, POSIX_FADV_SEQUENTIAL);
    YC_ASSIGN(BundleHeader::Read read, BundleHeader::read(bundle->file));
    bundle->header = std::move(read.header);
    bundle->headerBytes = std::move(read.bytes);
    if (bundle->header.sender.desk == keys.desk())
        return core::fail(ErrorKind::FixInput, "bundle.own");
    const Receiver *receiver = bundle->header.receiver(keys.desk());
    if (!receiver) {
        QStringList names;
        for (const Receiver &one : std::as_const(bundle->header.receivers))
            names.append(QStringLiteral("%1 %2").arg(one.organisation, one.name).trimmed());
        return core::fail(ErrorKind::FixInput, "bundle.not-for-this-desk",
                          {{QStringLiteral("receivers"), names.join(QStringLiteral("、"))}});
    }
    if (!keys.open(receiver->key, bundle->key->span()))
        return core::fail(ErrorKind::FixInput, "bundle.other-key");
    return bundle;
}

} // namespace yc::bundle
