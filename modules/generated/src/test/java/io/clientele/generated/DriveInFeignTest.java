package io.clientele.generated;

import feign.Feign;
import io.clientele.generated.drive.Drive;
import io.clientele.generated.drive.FilesApi;

/** The same in an application's own Feign, which makes another client of the interface. */
class DriveInFeignTest extends DriveTest {
  @Override
  FilesApi files(Drive drive) {
    return Feign.builder()
        .addCapability(drive.feignCapability())
        .target(FilesApi.class, drive.baseUrl().toString());
  }
}
